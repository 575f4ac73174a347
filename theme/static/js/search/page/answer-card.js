// The card with the answers to a query: who held a post, and what an abbreviation means.

import { KINDS } from "../index/kinds.js";
import { element, formatNumber, withFold } from "./elements.js";

const UNFOLDED_HOLDERS = 6;

/** List items with the answers of answers.js; [] if there are none. */
export function answerItems({ posts, otherPosts, otherCommittees, meanings }) {
  const lines = [
    otherPosts && `Còn ${formatNumber(otherPosts)} chức vụ khác cùng tên.`,
    otherCommittees &&
      `Còn ${formatNumber(otherCommittees)} cơ quan khác cùng tên. Gõ thêm tên cơ quan cấp trên hoặc địa phương.`,
    ...meanings.map(({ text, value }) => `${text}: ${value}, theo một bản tin`),
  ].filter(Boolean);
  return [...posts.map(postItem), ...lines.map((line) => element("li", {}, line))];
}

function postItem({ post, committee, time, isCurrent, holders, near, undated }) {
  const shown = [...holders, ...near];
  return element(
    "li",
    {},
    element("p", {}, pageLink(KINDS.post, post.id, initial(post.title)), committeePart(committee)),
    element("p", {}, time ? answerAtTime(time, holders, near) : latestHolders(isCurrent, holders)),
    shown.length && element("ol", {}, withFold(shown.map(holderItem), UNFOLDED_HOLDERS)),
    undated.length && element("p", {}, "Chưa rõ thời gian: ", undated.flatMap(nameInList)),
  );
}

function answerAtTime(time, holders, near) {
  if (holders.length) return `${time}:`;
  return `${time}: kho không cho biết ai giữ chức này.${near.length ? " Gần đó, được biết:" : ""}`;
}

function latestHolders(isCurrent, holders) {
  if (isCurrent) return "Đang giữ chức, theo hồ sơ:";
  return holders.length ? "Gần đây nhất, được biết:" : "";
}

function committeePart(committee) {
  if (!committee) return [];
  const { id, name } = committee;
  return [" ", element("small", {}, id ? pageLink(KINDS.committee, id, name) : name)];
}

function holderItem({ id, name, period, note, basis }) {
  return element("li", {}, pageLink(KINDS.leader, id, name), ` ${period}, ${basis}. `, element("small", {}, note));
}

const nameInList = ({ id, name }, i) => [i && ", ", pageLink(KINDS.leader, id, name)];

const pageLink = ([folder], id, text) => element("a", { href: `${folder}/${id}.html` }, text);

const initial = (text) => text[0].toUpperCase() + text.slice(1);
