import { type ComponentChildren, Fragment } from 'preact';

/** Terms and what is to be said of each. */
export function Facts({ facts }: { facts: readonly (readonly [term: string, description: ComponentChildren])[] }) {
  return (
    <dl class="facts">
      {facts.map(([term, description]) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
