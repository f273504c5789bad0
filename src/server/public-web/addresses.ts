import { BlockList, isIP } from "node:net";

/**
 * Which addresses belong to the public Internet, by IANA's registries of special-purpose addresses. Of IPv6
 * only what is allotted for it counts, so whatever wraps an IPv4 address or is local is out by itself.
 */

const notPublic4 = new BlockList();
for (const range of [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.31.196.0/24",
  "192.52.193.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "192.175.48.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
])
  addRange(notPublic4, range, "ipv4");

const allotted6 = new BlockList();
addRange(allotted6, "2000::/3", "ipv6");
const notPublic6 = new BlockList();
// Protocols' own, Teredo and documentation; 6to4, which wraps IPv4; documentation.
for (const range of ["2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"])
  addRange(notPublic6, range, "ipv6");

function addRange(list: BlockList, range: string, family: "ipv4" | "ipv6"): void {
  const [network = "", prefix] = range.split("/");
  list.addSubnet(network, Number(prefix), family);
}

/** @param address as `dns.lookup` gives it, or as it stands in a URL without its brackets */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !notPublic4.check(address, "ipv4");
    case 6:
      return allotted6.check(address, "ipv6") && !notPublic6.check(address, "ipv6");
    default:
      return false;
  }
}
