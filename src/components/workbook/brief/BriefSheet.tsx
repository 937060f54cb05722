import type { ComponentChildren, RefObject } from 'preact';
import { type BriefContent, type BriefView, filledParts } from '~/workbook/brief';
import { fit } from '~/workbook/fit';
import { day } from '../day';
import { BriefPart } from './BriefPart';
import { Picture } from './Picture';
import './sheet.css';

type Props = { view: BriefView; name: string; svg: RefObject<SVGSVGElement> };

/** The sheet of paper: every part of the brief, filled or explained. */
export function BriefSheet({ view, name, svg }: Props) {
  const latest = filledParts(view)
    .map(({ answer }) => answer.updatedAt)
    .sort()
    .at(-1);
  return (
    <article class="brief-sheet" aria-label="The Ask brief">
      <p class="brief-head">
        <span class="caps">The Ask brief</span>
        <span class="brief-name">{fit(name, 24, 1).text}</span>
        {latest && <time dateTime={latest}>{day(latest)}</time>}
      </p>
      <BriefPart
        part="ask"
        purpose="One sentence: who your customers are, what they do today, who you want them to become, and why."
        section={view.ask}
      >
        {({ content }) => <Sentence {...content} />}
      </BriefPart>
      <BriefPart
        part="picture"
        purpose="A picture of your own customers, drawn from your pairs: what they do, know or expect today, and who they are to be."
        section={view.picture}
      >
        {({ content }) => <Picture picture={content} svg={svg} />}
      </BriefPart>
      <div class="brief-columns">
        <BriefPart
          part="points"
          purpose="What you put into your customers: skill, tool, information, access, confidence or community."
          section={view.points}
        >
          {({ content }) => <Points {...content} />}
        </BriefPart>
        <BriefPart
          part="tests"
          purpose="The three statements about your Ask that you agreed with least."
          section={view.tests}
        >
          {({ content }) => (
            <ol class="brief-tests">
              {content.map(({ statement, rating }, at) => (
                <li key={at}>
                  {statement} <b>{rating} of 5</b>
                </li>
              ))}
            </ol>
          )}
        </BriefPart>
        <BriefPart
          part="dark-side"
          purpose="Who could end up worse off if your plan works, and what would make you stop."
          section={view['dark-side']}
        >
          {({ content }) => <p class="brief-text">{content.text}</p>}
        </BriefPart>
        <BriefPart part="commitments" purpose="Your next step: what, who, and by when." section={view.commitments}>
          {({ content: { what, who, by } }) => (
            <>
              <p class="brief-text">{what || <Blank name="What" />}</p>
              <dl class="brief-promise">
                <dt>Who</dt>
                <dd>{who || <Blank name="Who" />}</dd>
                <dt>By</dt>
                <dd>{by || <Blank name="By when" />}</dd>
              </dl>
            </>
          )}
        </BriefPart>
      </div>
      <p class="brief-foot">
        Written with <cite>The Ask</cite>, an independent companion to Michael Schrage’s question “Who do you want your
        customers to become?” It is not affiliated with the author or the publisher.
      </p>
    </article>
  );
}

function Sentence({ who, today, become, able, because }: BriefContent['ask']) {
  return (
    <p class="brief-sentence large">
      We want {who || <Blank name="who" />} who today{' '}
      <span class="before">{today || <Blank name="what they do today" />}</span> to become{' '}
      <span class="become">{become || <Blank name="whom they become" />}</span>, able to{' '}
      {able || <Blank name="able to do what" />}, because {because || <Blank name="why" />}
      {!/[…!?]$/.test(because) && '.'}
    </p>
  );
}

/** Room to write by hand what is still missing. */
function Blank({ name }: { name: string }): ComponentChildren {
  return (
    <span class="brief-blank">
      <span class="visually-hidden">(not written yet: {name})</span>
    </span>
  );
}

function Points({ rows, left }: BriefContent['points']) {
  const most = Math.max(...rows.map(({ points }) => points));
  return (
    <>
      <table class="brief-points">
        <tbody>
          {rows.map(({ name, points }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="brief-bar">
                <svg width="100%" height="10" aria-hidden="true">
                  <rect class="picture-disc" width={`${(100 * points) / most}%`} height="10" />
                </svg>
              </td>
              <td>{points}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left !== 0 && (
        <p class="brief-left">{left > 0 ? `${left} not spent yet` : `${-left} more than there are to spend`}</p>
      )}
    </>
  );
}
