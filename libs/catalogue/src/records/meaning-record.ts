import { readGoodsClause, readWho } from '../meaning/index.js';
import type { GoodsClause, Who } from '../meaning/index.js';
import type { Actor } from '../target.js';
import type { RegimeContext } from './context.js';

export function goodsClauses(texts: readonly string[] | undefined): GoodsClause[] {
  return (texts ?? []).flatMap((text) => readGoodsClause(text) ?? []);
}

/** The recipients that a list names; a word that is neither a class nor an actor of the regime is refused. */
export function whoList<Key extends string>(
  holder: { readonly [K in Key]?: readonly string[] | undefined },
  key: Key,
  actors: ReadonlyMap<string, Actor>,
  context: RegimeContext,
): Who[] {
  const ids = new Set(actors.keys());
  const texts = holder[key] ?? [];
  return texts.flatMap((text, index) => {
    const who = readWho(text, ids);
    if (who) return [who];
    context.refuse(
      texts,
      index,
      `${text} is neither a class of recipients nor an actor of this regime`,
      'Write a class such as government or aid-workers, forces of TR, or the id of an actor defined under actors',
    );
    return [];
  });
}
