/**
 * The files of a paste or a drop; none when it is text that brings a picture of itself, as office programs
 * do.
 */
export function transferredFiles(transfer: DataTransfer): File[] {
  const isText = transfer.getData("text/plain") !== "" && transfer.getData("text/html") !== "";
  return isText ? [] : [...transfer.files];
}

export const bringsFiles = (transfer: DataTransfer | null): boolean =>
  transfer?.types.includes("Files") ?? false;
