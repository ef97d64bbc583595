import { originsOf } from '../invoice/profileOrigins';
import type { Profile } from '../invoice/types';
import type { ListedProfile } from '../storage/profiles';
import { DropZone } from '../ui/DropZone';
import { fieldName } from '../ui/fieldNames';
import { focusAfterRender } from '../ui/focusAfterRender';
import { text } from '../ui/text';
import { dateExample, numberExample } from './locales';
import {
  canUndoPortals,
  deletePortal,
  duplicatePortal,
  exportPortals,
  importPortals,
  portals,
  portalsNotice,
  switchPortal,
  undoPortals,
} from './portals';
import { accessNotice, isGranted, removeAccess, requestAccess } from './siteAccess';

/** The portals whose invoices can be read. */
export function PortalsSection() {
  const all = portals.value ?? [];
  const own = all.filter(({ isShipped }) => !isShipped);
  return (
    <section class="card" id="portals" aria-labelledby="portals-title" aria-busy={portals.value === undefined}>
      <h2 id="portals-title" tabIndex={-1}>
        {text('options.portals')}
      </h2>
      <p>{text('portals.intro')}</p>
      <div class="steps">
        <a class="button button-main" href="#new">
          {text('portals.new')}
        </a>
        <DropZone
          label=""
          button={text('portals.import')}
          accept=".json,application/json"
          multiple={false}
          onFiles={([file]) => void (file && importPortals(file))}
        />
        <button
          type="button"
          class="button"
          disabled={own.length === 0}
          onClick={() => exportPortals(own.map(({ profile }) => profile))}
        >
          {text('portals.exportAll')}
        </button>
        <button
          type="button"
          class="button"
          data-action="undo"
          aria-disabled={!canUndoPortals.value}
          onClick={() => void undoPortals()}
        >
          {text('portals.undo')}
        </button>
      </div>
      <Notices />
      {portals.value !== undefined && own.length === 0 && <p>{text('portals.none')}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{text('portals.portal')}</th>
            <th scope="col">{text('portals.writes')}</th>
            <th scope="col">{text('portals.reads')}</th>
            <th scope="col">{text('portals.automatically')}</th>
            <th scope="col">{text('portals.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {all.map((each) => (
            <PortalRow key={each.profile.id} listed={each} />
          ))}
        </tbody>
      </table>
      {accessNotice.value !== undefined && <p role="alert">{accessNotice.value}</p>}
    </section>
  );
}

function Notices() {
  const { sentence, isProblem } = portalsNotice.value ?? { isProblem: false };
  return (
    <>
      <p role="status">{!isProblem && sentence}</p>
      {isProblem && (
        <p class="warning" role="alert">
          {sentence}
        </p>
      )}
    </>
  );
}

function PortalRow({ listed }: { listed: ListedProfile }) {
  const { profile, isShipped, isDisabled } = listed;
  return (
    <tr data-profile={profile.id} data-disabled={isDisabled ? 'true' : undefined}>
      <th scope="row">
        <span data-name>{profile.name}</span>
        {isShipped && <small class="tag">{text('portals.shipped')}</small>}
        {isDisabled && <small class="tag">{text('portals.isOff')}</small>}
        {profile.urlPatterns.map((pattern) => (
          <code class="address" key={pattern}>
            {pattern}
          </code>
        ))}
      </th>
      <td data-head={text('portals.writes')}>
        {numberExample(profile.numberLocale)} · {dateExample(profile.dateLocale)}
      </td>
      <td>
        <FieldList profile={profile} />
      </td>
      <td data-head={text('portals.automatically')}>
        <Access profile={profile} />
      </td>
      <td>
        <Actions listed={listed} />
      </td>
    </tr>
  );
}

/** Whether invoices of this portal are checked as they are opened. */
function Access({ profile }: { profile: Profile }) {
  const origins = originsOf(profile);
  if (origins.length === 0) return <span>{text('portals.allowOnPage')}</span>;
  const granted = isGranted(origins);
  return (
    <button
      type="button"
      class="button"
      data-granted={granted}
      aria-label={text(granted ? 'portals.stopName' : 'portals.allowName', profile)}
      onClick={() => (granted ? void removeAccess(profile) : requestAccess(profile))}
    >
      {text(granted ? 'portals.stop' : 'portals.allow')}
    </button>
  );
}

function Actions({ listed }: { listed: ListedProfile }) {
  const { profile, isShipped, isDisabled } = listed;
  const named = (action: string) => text('portals.of', { action, name: profile.name });
  const button = (name: string, label: string, act: () => unknown) => (
    <button type="button" class="button" data-action={name} aria-label={named(label)} onClick={() => void act()}>
      {label}
    </button>
  );
  return (
    <div class="actions">
      {!isShipped && (
        <a class="button" data-action="edit" href={`#edit=${profile.id}`} aria-label={named(text('portals.edit'))}>
          {text('portals.edit')}
        </a>
      )}
      {button('duplicate', text('portals.duplicate'), () => duplicatePortal(listed))}
      {button('switch', text(isDisabled ? 'portals.switchOn' : 'portals.switchOff'), () => switchPortal(listed))}
      {button('export', text('portals.export'), () => exportPortals([profile]))}
      {!isShipped &&
        button('delete', text('portals.delete'), () =>
          deletePortal(listed).then((isDone) => isDone && focusAfterRender('#portals-title')),
        )}
    </div>
  );
}

function FieldList({ profile: { fields, lines } }: { profile: Profile }) {
  const header = Object.keys(fields);
  const ofLines = Object.keys(lines?.fields ?? {});
  const counts = [
    text('portals.headerFields', { count: header.length }),
    text('portals.lineFields', { count: ofLines.length }),
  ];
  return (
    <details>
      <summary>{counts.join(', ')}</summary>
      {[...header.map(fieldName), ...ofLines.map((id) => fieldName(`lines.*.${id}`))].join(', ')}
    </details>
  );
}
