import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import type { Workspace } from "@/lib/objects";

/** Where one is a member already. */
export function WorkspaceList({ workspaces }: { workspaces: readonly Workspace[] }) {
  return (
    <ul className="-mx-2 flex flex-col">
      {workspaces.map((workspace) => (
        <li key={workspace.id}>
          <Link
            href={`/w/${workspace.slug}`}
            className="flex items-center gap-3 rounded-md p-2 text-base font-medium text-ink transition-colors hover:bg-hover"
          >
            <Avatar id={workspace.id} name={workspace.name} shape="square" />
            <span className="min-w-0 flex-1 truncate">{workspace.name}</span>
            <ChevronRight className="size-4 shrink-0 text-ink-faint" aria-hidden="true" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
