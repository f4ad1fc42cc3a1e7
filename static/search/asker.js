// Debounce: asks once the typing pauses, and lets no answer through but that to the last question.

/**
 * @template T
 * @param {object} options
 * @param {(text: string) => Promise<T>} options.ask a new question aborts the one before it
 * @param {() => void} options.abort
 * @param {(answer: T) => void} options.onAnswer
 * @param {(error: unknown) => void} options.onFailure
 * @param {() => void} options.onSlow no answer for a while
 * @param {number} [options.pause] milliseconds without typing
 * @param {number} [options.patience] milliseconds from the question on
 */
export function createAsker({ ask, abort, onAnswer, onFailure, onSlow, pause = 150, patience = 400 }) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  let question = 0;

  const cancel = () => {
    question++;
    clearTimeout(timer);
    abort();
  };

  /** @param {string} text */
  const run = async (text) => {
    const mine = question;
    timer = setTimeout(onSlow, patience);
    const tell = await ask(text).then((answer) => () => onAnswer(answer), (error) => () => onFailure(error));
    if (mine !== question) return;
    clearTimeout(timer);
    tell();
  };

  return {
    /** @param {string} text */
    type(text) {
      cancel();
      timer = setTimeout(() => run(text), pause);
    },
    /** @param {string} text */
    now(text) {
      cancel();
      run(text);
    },
    cancel,
  };
}
