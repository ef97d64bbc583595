import type { ComponentChildren } from 'preact';
import { text } from '../ui/text';

interface Props {
  /** For screen readers; the heading says it to others. */
  readonly caption: string;
  readonly valueHead: string;
  readonly children: ComponentChildren;
}

/** A table of fields with its column heads. */
export function FieldRows({ caption, valueHead, children }: Props) {
  return (
    <table class="fields">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text('popup.field')}</th>
          <th scope="col">{valueHead}</th>
          <th scope="col">{text('popup.expected')}</th>
          <th scope="col">{text('popup.howFar')}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
