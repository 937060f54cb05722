import type { RefObject } from 'preact';
import { swell } from '~/figures/swell';
import { drawing, type Picture as Laid, type PictureRow } from '~/workbook/picture';
import './picture.css';

type Props = { picture: Laid; svg: RefObject<SVGSVGElement> };

/**
 * The reader's own customer, before and after: ring, swelled rule, disc, and below them her rows. On a phone, where the
 * drawing would be too small to read, and for those who hear the page, the same rows stand beside it as a table.
 */
export function Picture({ picture, svg }: Props) {
  const { width, height, rows } = picture;
  return (
    <>
      <svg
        ref={svg}
        class="picture"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby="picture-title"
        aria-describedby="picture-words"
      >
        <title id="picture-title">Our customers, before and after</title>
        <desc id="picture-words">
          A ring on the left, a rule that swells, and a disc on the right with the ring still in it. Below them{' '}
          {rows.length === 1 ? 'one row leads' : `${rows.length} rows lead`} from before to become.
        </desc>
        <Band />
        <g class="picture-head" font-size="15" letter-spacing="1.4">
          <text class="picture-before" x="0" y={drawing.band + 28}>
            BEFORE
          </text>
          <text class="picture-become" x={drawing.become} y={drawing.band + 28}>
            BECOME
          </text>
        </g>
        <line class="picture-rule" x2={width} y1={drawing.band + 40} y2={drawing.band + 40} />
        {rows.map((row) => (
          <Row key={row.y} row={row} />
        ))}
      </svg>
      <div class="picture-twin">
        <table>
          <thead>
            <tr>
              <th scope="col" class="caps before">
                Before
              </th>
              <th scope="col" class="caps become">
                Become
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ y, before, become }) => (
              <tr key={y}>
                <td class="before">{before.join(' ')}</td>
                <td class="become">{become.join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The ring, and the disc it becomes: the motif of the book, over the whole width. */
function Band() {
  const scale = (drawing.band - 2) / 100;
  const middle = drawing.band / 2;
  const start = 32;
  const { centre, stem, disc } = swell((drawing.width - start) / scale, 0);
  const at = start + centre * scale;
  return (
    <>
      <circle class="picture-ring" cx="13" cy={middle} r="11" stroke-width="2" />
      <circle class="picture-slate" cx="13" cy={middle} r="1.5" />
      <g transform={`translate(${start} ${middle - 50 * scale}) scale(${scale})`}>
        <path class="picture-slate picture-stem" d={stem} stroke-width="1.6" />
        <path class="picture-disc picture-swell" d={disc} stroke-width="1.6" />
      </g>
      <circle class="picture-inner" cx={at} cy={middle} r="11" stroke-width="2" />
      <circle class="picture-paper" cx={at} cy={middle} r="1.5" />
    </>
  );
}

function Row({ row }: { row: PictureRow }) {
  const first = row.y + drawing.gap / 2 + drawing.text * 0.85;
  return (
    <>
      <Words side="before" x={0} y={first} lines={row.before} />
      <g transform={`translate(426 ${first - 19.5}) scale(1.6)`}>
        <circle class="picture-ring" cx="7" cy="8" r="5" stroke-width="1.6" />
        <path class="picture-slate" d="M15 7.3 30 6.9v2.2L15 8.7z" />
        <path
          class="picture-disc"
          d="M30 6.9c6.5-.2 10.2-1.5 13.4-4.8a7.5 7.5 0 1 1 0 11.8c-3.2-3.3-6.9-4.6-13.4-4.8z"
        />
      </g>
      <Words side="become" x={drawing.become} y={first} lines={row.become} />
      <line class="picture-line" x2={drawing.width} y1={row.y + row.height} y2={row.y + row.height} />
    </>
  );
}

type Side = { side: 'before' | 'become'; x: number; y: number; lines: string[] };

function Words({ side, x, y, lines }: Side) {
  return (
    <text class={`picture-${side}`} y={y} font-size={drawing.text}>
      {lines.map((line, at) => (
        <tspan key={at} x={x} dy={at === 0 ? 0 : drawing.leading}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
