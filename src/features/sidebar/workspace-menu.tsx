import {
  ChevronsUpDown,
  LogOut,
  Monitor,
  Moon,
  Plus,
  Settings,
  Sun,
  UserPlus,
  UserRound,
} from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import { signOut } from "@/lib/auth-client";
import type { Workspace } from "@/lib/objects";
import { useChatState } from "@/live/use-chat";

export type WorkspaceMenuProps = {
  /** All that the reader is in, this one too. */
  workspaces: readonly Workspace[];
  theme: string;
  onTheme: (theme: string) => void;
};

const themeOptions = [
  { value: "system", label: "As the system", icon: <Monitor /> },
  { value: "light", label: "Light", icon: <Sun /> },
  { value: "dark", label: "Dark", icon: <Moon /> },
];

/** The workspace's name, and from there to other workspaces and all settings. */
export function WorkspaceMenu({ workspaces, theme, onTheme }: WorkspaceMenuProps) {
  const workspace = useChatState((state) => state.workspace);
  const others = workspaces.filter(({ id }) => id !== workspace.id);
  const isGuest = workspace.role === "guest";
  const settings = `/w/${workspace.slug}/settings`;
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="flex h-9 min-w-0 flex-1 items-center gap-2.5 rounded-md px-2 text-left transition-colors hover:bg-hover focus-visible:-outline-offset-2 data-[state=open]:bg-press"
        >
          <Avatar id={workspace.id} name={workspace.name} size="sm" shape="square" />
          <span className="min-w-0 truncate text-base font-semibold text-ink">{workspace.name}</span>
          <ChevronsUpDown className="ml-auto size-4 shrink-0 text-ink-faint" aria-hidden="true" />
        </button>
      }
    >
      {others.length > 0 && <MenuLabel>Other workspaces</MenuLabel>}
      {others.map(({ id, slug, name }) => (
        <MenuLink key={id} href={`/w/${slug}`} icon={<Avatar id={id} name={name} size="xs" shape="square" />}>
          {name}
        </MenuLink>
      ))}
      <MenuLink href="/welcome" icon={<Plus />}>
        New workspace
      </MenuLink>
      <MenuSeparator />
      {!isGuest && (
        <MenuLink href={`${settings}/invites`} icon={<UserPlus />}>
          Invite people
        </MenuLink>
      )}
      <MenuLink href={settings} icon={<Settings />}>
        Workspace settings
      </MenuLink>
      <MenuLink href="/settings" icon={<UserRound />}>
        Your account
      </MenuLink>
      <MenuSeparator />
      <MenuLabel>Theme</MenuLabel>
      <MenuChoice value={theme} onValueChange={onTheme} options={themeOptions} />
      <MenuSeparator />
      <MenuItem icon={<LogOut />} onSelect={leave}>
        Sign out
      </MenuItem>
    </Menu>
  );
}

function leave() {
  signOut().catch(() => toast("Parley cannot be reached: you are still signed in.", "error"));
}
