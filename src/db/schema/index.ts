export * from "./accounts";
export * from "./channels";
export * from "./messages";
export * from "./workspaces";
