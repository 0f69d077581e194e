// Reads texts as { sentences, words } from standard input, and writes the reading grade of each.
import { text } from 'node:stream/consumers';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const grade = ({ sentences, words }) => {
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  return fleschKincaid({ sentence: sentences, word: words.length, syllable: syllables });
};
console.log(JSON.stringify(JSON.parse(await text(process.stdin)).map(grade)));
