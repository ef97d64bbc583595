/** Which sellers an account or a VAT id was seen with, and how often. */
export type Owners = [seller: string, count: number][];

const mostOwners = 8;

export function addOwner(owners: Owners, seller: string): void {
  const found = owners.find(([each]) => each === seller);
  if (found) found[1] += 1;
  else if (owners.length < mostOwners) owners.push([seller, 1]);
}
