import { crisisLines } from '../../schema/network.ts';
import { topicPhrases } from '../../schema/needs.ts';
import { CRISES } from '../../schema/vocabulary.ts';
import type { Reader } from '../../site/reader.ts';
import { crisisWords } from '../../words/crisis-words.ts';
import type { StartFile } from '../dictionary/start-file.ts';
import { needsInDanger } from './needs-in-danger.ts';

/** About ten meters: a town is no more exact than its post office. */
const DECIMALS = 4;

/** What words can mean besides the entries' own: needs, towns and dangers, with words of every language. */
export function vocabularyOf(
  reader: Reader,
): Pick<StartFile, 'needs' | 'towns' | 'crisis' | 'harmless'> {
  const { directory } = reader;
  const { network } = directory;
  const { harmless, ...dangers } = crisisWords(directory.words);
  const needs = directory.needs.map(({ id, label, words, topics = [] }) => ({
    id,
    label: reader.say(label),
    phrases: [...new Set([...Object.values(label), ...Object.values(words).flat()])],
    topics: topics.map(topicPhrases),
  }));
  const dangerous = CRISES.map((crisis) => ({ crisis, phrases: dangers[crisis] }));
  const helping = needsInDanger(needs, { crisis: dangerous, harmless });
  return {
    needs,
    towns: directory.towns.map(({ name, lat, lon, zips }) => ({
      name,
      lat: Number(lat.toFixed(DECIMALS)),
      lon: Number(lon.toFixed(DECIMALS)),
      zips,
      areas: network.areas.flatMap(({ towns }, area) => (towns.includes(name) ? area : [])),
    })),
    crisis: dangerous.map(({ crisis, phrases }) => ({
      crisis,
      phrases,
      lines: crisisLines(network, crisis).map(({ number, label, text }) => ({
        number,
        label: reader.say(label),
        text: text === true,
      })),
      needs: helping(crisis),
    })),
    harmless,
  };
}
