/** Which sellers an account or a VAT id was seen with, and how often. */
export type Owners = [seller: string, count: number][];

const mostOwners = 8;

export function addOwner(owners: Owners, seller: string): void {
  const found = owners.find(([each]) => each === seller);
  if (found) found[1] += 1;
  else if (owners.length < mostOwners) owners.push([seller, 1]);
}

/** How many invoices it was seen on. */
export function timesSeen(owners: Owners = []): number {
  return owners.reduce((sum, [, count]) => sum + count, 0);
}

/** Takes away one time that it was seen with a seller. */
export function removeOwner(owners: Owners, seller: string): void {
  const at = owners.findIndex(([each]) => each === seller);
  const found = owners[at];
  if (!found) return;
  found[1] -= 1;
  if (found[1] === 0) owners.splice(at, 1);
}
