import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { answers } from '~/answers/page';
import type { StoreState } from '~/answers/sync';
import './notice.css';

type Props = {
  /** Address of the recovery page. */
  recovery: string;
};

/** What the bar is told: how the answers stand, and where the recovery page is. */
export type BarProps = Props & { state: StoreState };

/**
 * Tells the reader when something is wrong with her answers as a whole, and sees to their safety once one was saved. What
 * either takes is fetched only then.
 */
export default function Notice({ recovery }: Props) {
  const [state, setState] = useState<StoreState>();
  const [saved, setSaved] = useState(false);
  const [Bar, setBar] = useState<FunctionComponent<BarProps>>();
  useEffect(() => {
    answers.load();
    const { savedAt } = answers.document();
    return answers.subscribeAll(() => {
      setState(answers.state());
      setSaved(answers.document().savedAt !== savedAt);
    });
  }, []);
  useEffect(() => {
    if (saved) void import('~/answers/safety/after-save').then(({ afterSave }) => afterSave());
  }, [saved]);
  const trouble = state && (state.status !== 'ready' || state.unread);
  useEffect(() => {
    if (trouble) void import('./NoticeBar').then((bar) => setBar(() => bar.NoticeBar));
  }, [trouble]);
  return <div role="alert">{Bar && trouble && <Bar state={state} recovery={recovery} />}</div>;
}
