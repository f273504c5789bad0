export * from "./accounts";
export * from "./channels";
export * from "./groups";
export * from "./messages";
export * from "./notifications";
export * from "./preferences";
export * from "./workspaces";
