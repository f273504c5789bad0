/** @throws Error for a key that is no key: never made of what somebody sends, so this is a fault of ours */
export function checkKey(key: string): string {
  if (!/^[\w-]+(?:\.[\w-]+)*(?:\/[\w-]+(?:\.[\w-]+)*)*$/.test(key))
    throw new Error(`No key of a file: ${key}`);
  return key;
}
