import { Keyboard, LogOut, Monitor, Moon, Plus, Settings, Sun, UserPlus, UserRound } from "lucide-react";
import type { StartsOpen } from "@/components/later";
import { Avatar } from "@/components/ui/avatar";
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import { signOut } from "@/lib/auth-client";
import { useChatState } from "@/live/use-chat";
import type { WorkspaceMenuProps } from "./workspace-menu-props";
import { WorkspaceName } from "./workspace-name";

const themeOptions = [
  { value: "system", label: "As the system", icon: <Monitor /> },
  { value: "light", label: "Light", icon: <Sun /> },
  { value: "dark", label: "Dark", icon: <Moon /> },
];

/** From the workspace's name to other workspaces and all settings. */
export function WorkspaceMenu({
  workspaces,
  theme,
  onTheme,
  onKeys,
  startsOpen,
}: WorkspaceMenuProps & StartsOpen) {
  const workspace = useChatState((state) => state.workspace);
  const others = workspaces.filter(({ id }) => id !== workspace.id);
  const isGuest = workspace.role === "guest";
  const settings = `/w/${workspace.slug}/settings`;
  return (
    <Menu startsOpen={startsOpen} trigger={<WorkspaceName />}>
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
      <MenuItem icon={<Keyboard />} shortcut="Ctrl /" onSelect={onKeys}>
        Keys
      </MenuItem>
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
