import { expect, it } from "vitest";
import { mayManage, rolesToGive, rolesToInvite } from "./roles";

it("offers no role above one's own", () => {
  expect(rolesToInvite("owner")).toEqual(["admin", "member", "guest"]);
  expect(rolesToInvite("member")).toEqual(["member", "guest"]);
  expect(rolesToGive("admin")).toEqual(["admin", "member", "guest"]);
});

it("leaves owners to owners", () => {
  expect(mayManage("admin", "owner")).toBe(false);
  expect(mayManage("owner", "owner")).toBe(true);
  expect(mayManage("admin", "admin")).toBe(true);
  expect(mayManage("member", "guest")).toBe(false);
});
