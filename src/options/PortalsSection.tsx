import { shippedProfiles } from '../invoice/shippedProfiles';
import type { Profile } from '../invoice/types';
import { fieldName } from '../ui/fieldNames';
import { accessNotice, grantedProfiles, originsOf, removeAccess, requestAccess } from './siteAccess';

/** The portals whose invoices can be read. */
export function PortalsSection() {
  return (
    <section class="card" id="portals" aria-labelledby="portals-title">
      <h2 id="portals-title">Portals</h2>
      <p>
        Crossfoot knows where the fields are in these accounting portals. It reads a page when you click its button
        there, or automatically on the sites that you allow.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Portal</th>
            <th scope="col">Writes numbers and dates</th>
            <th scope="col">Reads</th>
            <th scope="col">Automatically</th>
          </tr>
        </thead>
        <tbody>
          {shippedProfiles.map((profile) => (
            <tr key={profile.id} data-profile={profile.id}>
              <th scope="row">
                <span data-name>{profile.name}</span>
                {profile.urlPatterns.map((pattern) => (
                  <code class="address" key={pattern}>
                    {pattern}
                  </code>
                ))}
              </th>
              <td>{example(profile)}</td>
              <td>
                <FieldList profile={profile} />
              </td>
              <td>
                <Access profile={profile} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {accessNotice.value !== undefined && <p role="alert">{accessNotice.value}</p>}
    </section>
  );
}

/** Whether invoices of this portal are checked as they are opened. */
function Access({ profile }: { profile: Profile }) {
  if (originsOf(profile).length === 0) return <span>Allow it in the popup, on your portal’s page</span>;
  const isGranted = grantedProfiles.value.has(profile.id);
  return (
    <button
      type="button"
      class="button"
      data-granted={isGranted}
      onClick={() => (isGranted ? removeAccess(profile) : requestAccess(profile))}
    >
      {isGranted ? 'Stop' : 'Allow'}
      <span class="visually-hidden"> checking {profile.name} automatically</span>
    </button>
  );
}

/** How the portal writes a number and a date, which says more than a locale's name. */
function example({ numberLocale, dateLocale }: Profile): string {
  const number = new Intl.NumberFormat(numberLocale, { minimumFractionDigits: 2 }).format(1234.5);
  const date = new Intl.DateTimeFormat(dateLocale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return `${number} · ${date.format(Date.UTC(2026, 11, 31))}`;
}

function FieldList({ profile: { fields, lines } }: { profile: Profile }) {
  const header = Object.keys(fields);
  const ofLines = Object.keys(lines?.fields ?? {});
  return (
    <details>
      <summary>
        {header.length} fields, {ofLines.length} on each line
      </summary>
      {[...header.map(fieldName), ...ofLines.map((id) => fieldName(`lines.*.${id}`))].join(', ')}
    </details>
  );
}
