import { type Role, roles } from "@/lib/objects";

/**
 * What the screen offers to whom. The API decides: these only keep people from pressing buttons that
 * would be refused.
 */

export const roleNames: Record<Role, string> = {
  owner: "Owner",
  admin: "Admin",
  member: "Member",
  guest: "Guest",
};

/** What a role may do, in a few words. */
export const roleHints: Record<Role, string> = {
  owner: "Everything, also over other owners.",
  admin: "Manages people, invites and channels.",
  member: "Reads and joins every public channel.",
  guest: "Sees only the channels they are added to.",
};

export const mayAdminister = (role: Role): boolean => role === "owner" || role === "admin";

/** The roles that `own` may give: nobody but an owner makes owners. */
export const rolesToGive = (own: Role): readonly Role[] =>
  own === "owner" ? roles : roles.filter((role) => role !== "owner");

/** The roles that `own` may invite to: at most one's own, and owners are made, not invited. */
export const rolesToInvite = (own: Role): readonly Role[] =>
  roles.filter((role) => role !== "owner" && roles.indexOf(role) >= roles.indexOf(own));

/** Whether `own` may change or remove somebody who is `other`. */
export const mayManage = (own: Role, other: Role): boolean =>
  mayAdminister(own) && (other !== "owner" || own === "owner");
