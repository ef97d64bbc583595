import type { Checked } from '../messaging/types';
import { text } from '../ui/text';
import { FindingItem } from './FindingItem';
import { type Family, families, familyFine } from './familyFine';

/** The three kinds of evidence, kept apart: each with its findings by weight, or what was fine. */
export function Findings({ checked }: { checked: Checked }) {
  const { evidence, findings } = checked.judgement;
  // Where a model was used alone, the verdict and the table say all, and nothing is said of what was not looked at.
  if (!evidence && !findings.some(({ sentence }) => sentence)) return null;
  const shown = families.filter((family) => evidence || findings.some((finding) => finding.family === family));
  return (
    <div class="families">
      {shown.map((family) => (
        <FamilyPart key={family} family={family} checked={checked} />
      ))}
    </div>
  );
}

function FamilyPart({ family, checked }: { family: Family; checked: Checked }) {
  const findings = checked.judgement.findings.filter((finding) => finding.family === family);
  const isFine = findings.every(({ isHint }) => isHint);
  return (
    <section class="family" data-family={family} data-fine={isFine} aria-labelledby={`family-${family}`}>
      <h2 id={`family-${family}`}>{text(`family.${family}`)}</h2>
      {isFine && <p class="fine">{text(familyFine(family, checked))}</p>}
      {findings.length > 0 && (
        <ul class="findings">
          {findings.map((finding, at) => (
            <FindingItem key={`${finding.check} ${at}`} finding={finding} checked={checked} />
          ))}
        </ul>
      )}
    </section>
  );
}
