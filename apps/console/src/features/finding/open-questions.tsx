import { Checkbox } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useWords } from '../../words/words.js';
import style from './finding.module.css';

/** A checklist for the analyst. Ticks stay in the browser: an answer that changes the finding is given to the API instead. */
export function OpenQuestions({ questions, keptUnder }: { questions: readonly string[]; keptUnder: string }) {
  const { alert } = useWords();
  const [ticked, setTicked] = useLocalStorage<string[]>({
    key: `embargo-watch.ticks.${keptUnder}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const toggle = (question: string, isTicked: boolean) =>
    setTicked((before) => (isTicked ? [...before, question] : before.filter((each) => each !== question)));
  return (
    <>
      <ul className={style.questions}>
        {questions.map((question) => (
          <li key={question}>
            <Checkbox
              size="md"
              label={question}
              checked={ticked.includes(question)}
              onChange={(event) => toggle(question, event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
      <p className={`${style.note} screen-only`}>{alert.openQuestionsNote}</p>
    </>
  );
}
