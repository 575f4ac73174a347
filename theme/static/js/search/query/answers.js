// Answers what a query asks besides bulletins: who held a post at a time, and what an abbreviation means.
// plugins/bantin/search/record_details.py documents what is known of a holder.

import { KINDS } from "../index/kinds.js";
import { MEANING, NAMESAKES } from "../index/query-hints.js";
import { recordDetails } from "../index/record-details.js";
import { wordsOf } from "../index/tokens.js";
import { beginWith } from "./typed-text.js";

const MAX_POSTS = 3;
const MAX_COMMITTEES = 6;
const DEPUTY = /^ph[oó]$/; // before a role it makes another role, for example Phó Bí thư
const YEAR = /^(?:19|20)\d\d$/;
const OPEN = "9999-12-31"; // the last day of what has no end

/**
 * {posts, otherPosts, otherCommittees, meanings}: answers for at most three posts that the query names, the best match first; how
 * many more posts it names; how many more committees have the name that was typed, which were not asked for such a post;
 * [{text, value}] of abbreviations with their meanings in a single bulletin.
 * `hints` are the `answerable` ones of hint-lookup.js; `date` is that of dates.js or null; `words` are those of the query.
 *
 * An answer for a post is {post: {id, title}, committee: {id, name} or "", time, isCurrent, holders, near, undated}:
 * `time` is a text for the time that was asked for, "" if none was; then the holders are the latest that are known, and
 * `isCurrent` tells whether they still hold the post. `near` are the holders known next to the time, if none is known at it;
 * `undated` are those of whom no day is known. A holder is {id, name, period, note, basis}; `basis` says why the holder is
 * known to have held the post then.
 */
export async function findAnswers(index, hints, date, words) {
  const ofKind = (wanted) =>
    hints.filter(({ hint }) => hint.kind === wanted).sort((a, b) => b.words.length - a.words.length);
  const committees = [
    ...ofKind(KINDS.committee[0]).map((one) => ({ ...one, id: one.hint.value, name: one.hint.name })),
    ...ofKind(NAMESAKES).flatMap((one) => one.hint.name.map(([id, name]) => ({ ...one, id, name }))),
  ].slice(0, MAX_COMMITTEES);
  const found = await Promise.all([
    ...ofKind(KINDS.post[0]).map((one) => postOfTitle(index, one)),
    ...committees.map((one) => postsOfCommittee(index, one)),
  ]);
  const posts = bestFirst(found.flat());
  const best = posts.slice(0, MAX_POSTS);
  const namesakes = ofKind(NAMESAKES).filter(({ words }) => posts.some(({ named }) => named === words));
  const time = date?.from ? date : yearsIn(words);
  return {
    posts: await Promise.all(best.map(async (post) => postAnswer(post, await holdersOf(index, post), time))),
    otherPosts: posts.length - best.length,
    otherCommittees: Math.max(0, ...namesakes.map(({ hint }) => hint.value - hint.name.length)),
    meanings: ofKind(MEANING).map(({ hint }) => hint),
  };
}

/** A post that was named by its title, in a list, which is empty if the index no longer has it. */
async function postOfTitle(index, { words, hint: { kind, value: id, committee, description } }) {
  const [, posts] = (await recordDetails(index, ...(committee ? [KINDS.committee[0], committee] : [kind, id]))) ?? [];
  const row = posts?.find((post) => post[0] === id);
  const organ = description && { id: committee, name: description }; // the description of a post is its committee
  return row ? [{ row, committee: organ, start: words[0].at, end: words.at(-1).at, named: words }] : [];
}

/** The posts of a committee whose role was typed before the committee's name. */
async function postsOfCommittee(index, { run, words, id, name, hint }) {
  const [bulletins, posts] = (await recordDetails(index, KINDS.committee[0], id)) ?? [0, []];
  const place = run.words.indexOf(words[0]);
  return posts.flatMap((row) => {
    const start = place - wordsOf(row[2]).length;
    if (start < 0 || !beginWith(run.words.slice(start, place), row[2])) return [];
    if (DEPUTY.test(run.words[start - 1]?.text)) return [];
    const [first, last] = [run.words[start].at, words.at(-1).at];
    return [
      { row, committee: { id, name }, start: first, end: last, named: words, isOwnName: hint.text === name, bulletins },
    ];
  });
}

/** The posts, each once, without those whose words are part of another's; the one with most words comes first. */
function bestFirst(found) {
  const length = ({ start, end }) => end - start;
  const within = (one, other) => one.start >= other.start && one.end <= other.end && length(one) < length(other);
  const whole = found.filter((one) => !found.some((other) => within(one, other)));
  whole.sort(
    (a, b) =>
      length(b) - length(a) || Boolean(b.isOwnName) - Boolean(a.isOwnName) || (b.bulletins ?? 0) - (a.bulletins ?? 0),
  );
  return whole.filter(({ row }, i) => whole.findIndex((other) => other.row[0] === row[0]) === i);
}

async function holdersOf(index, { row: [id, , , rows] }) {
  // A post with many holders has details of its own.
  const all = rows.length ? rows : ((await recordDetails(index, KINDS.post[0], id))?.[1][0][3] ?? []);
  return all.map(([leader, name, period, note, spans]) => ({ id: leader, name, period, note, spans }));
}

/** {from, to, label} of the years among the words of the query, of which several mean the time between them; null without years. */
function yearsIn(words) {
  const years = words
    .map(({ text }) => text)
    .filter((text) => YEAR.test(text))
    .sort();
  if (!years.length) return null;
  const [from, to] = [years[0], years.at(-1)];
  return { from: `${from}-01-01`, to: `${to}-12-31`, label: `Năm ${from === to ? from : `${from}–${to}`}` };
}

function postAnswer({ row: [id, title], committee }, all, time) {
  const dated = all.filter(({ spans }) => spans.length);
  const latest = max(dated.map(lastDay));
  const lastHolders = dated.filter((one) => lastDay(one) === latest).map((one) => withBasis(one, one.spans[0]));
  const known = { post: { id, title }, committee, undated: all.filter(({ spans }) => !spans.length) };
  if (!time) return { ...known, time: "", isCurrent: latest === OPEN, holders: lastHolders, near: [] };
  const answer = { ...known, time: time.label, isCurrent: false };
  // No record tells who will hold a post.
  if (time.from > new Date().toISOString().slice(0, 10)) return { ...answer, holders: [], near: lastHolders };
  const holders = dated.flatMap((one) => {
    const span = one.spans.find((span) => liesIn(span, time));
    return span ? [withBasis(one, span)] : [];
  });
  return { ...answer, holders, near: holders.length ? [] : nearest(dated, time) };
}

const withBasis = (holder, [, , basis]) => ({ ...holder, basis });

/** Whether a holder held the post within the time, on the evidence of a span. */
function liesIn([first, last, , isUncertain], { from, to }) {
  return isUncertain ? from <= first && last <= to : from <= last && first <= to;
}

/** The holders known last before a time and first after it, and those who may have held the post in it. */
function nearest(dated, { from, to }) {
  const before = max(dated.map(lastDay).filter((day) => day < from));
  const after = min(dated.map(firstDay).filter((day) => day > to));
  return dated
    .filter((one) => {
      const [first, last] = [firstDay(one), lastDay(one)];
      return last === before || first === after || (first <= to && last >= from);
    })
    .map((one) => withBasis(one, one.spans[0]));
}

const firstDay = ({ spans }) => min(spans.map(([first]) => first));
const lastDay = ({ spans }) => max(spans.map(([, last]) => last));
const min = (days) => days.sort()[0];
const max = (days) => days.sort().at(-1);
