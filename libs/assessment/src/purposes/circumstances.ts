import { plainWords } from '../words/plain-words.js';
import type { Report } from '../report.js';

/** What a report tells of the procedure that the law asks for. */
export interface Circumstances {
  words: string;
  /** The Committee was told. */
  noticeGiven: boolean;
  /** The Committee, or the Council, approved. */
  approved: boolean;
  /** No notice or approval, as the report itself says. */
  stepMissing: boolean;
  /** Taken on the battlefield or stolen, so that nobody supplied it. */
  captured: boolean;
}

const STEP = '(?:notif\\w*|notices?|approv\\w*|exemptions?|authori[sz]\\w*|permission|consent|clearance)';
const BODY = '(?:committee|council)';
const MISSING = new RegExp(
  `\\bwithout (?:first |ever )?(?:telling|informing|asking|consulting)\\b(?: \\w+){0,5} ${BODY}|\\bnobody (?:had )?(?:told|informed|asked)\\b(?: \\w+){0,4} ${BODY}|\\b(?:not|never) (?:tell|told|inform|informed|ask|asked)\\b(?: \\w+){0,4} ${BODY}|\\b(?:without|no|not|never|failed to|lack of|lacking|missing|absent)\\b(?: \\w+){0,4} ${STEP}|\\b${STEP} (?:was|were|is|had been)? ?(?:not|never|missing|refused|denied|withheld)\\b|\\b(?:not|never) (?:been )?(?:told|reported|disclosed) to the (?:\\w+ )?committee|\\bcommittee (?:was|had) (?:not|never)\\b`,
);
const APPROVED =
  /\b(?:committee|council)\b(?: \w+){0,3} (?:approved|agreed|cleared|authori[sz]ed|let|granted|consented|exempted)|\b(?:approved|cleared|authori[sz]ed|granted|exempted|permitted) by the (?:\w+ )?(?:committee|council)|\bexemption (?:was |had been |has been )?(?:granted|approved|allows|will allow)|\b(?:granted|un granted) (?:an )?exemption|\bcommittees? (?:approval|consent|leave|permission)\b/;
const NOTIFIED =
  /\b(?:committee|council)\b(?: \w+){0,3} (?:told|informed|notified)|\b(?:notified|told|informed|notice (?:was )?(?:given|sent) to|reported to)(?: \w+){0,2} the (?:\w+ )?committee|\b(?:was|were|been|is) (?:duly )?notified\b|\bnotification (?:in advance|was (?:given|made|sent))|\badvance (?:notice|notification)\b/;

const CAPTURED =
  /\bcaptured\b|\blooted\b|\bstolen\b|\bwar booty\b|\boverrun\b|\bseized from the (?:army|enemy|troops)\b/;

export function readCircumstances({ circumstances, place, items, endUser }: Report): Circumstances {
  const told = circumstances === null ? '' : plainWords(circumstances);
  const around = [place?.name ?? '', endUser?.name ?? '', ...items.map(({ text }) => text)].map(plainWords);
  const stepMissing = told !== '' && MISSING.test(told);
  return {
    words: [told, ...around].filter((words) => words !== '').join(' . '),
    noticeGiven: told !== '' && !stepMissing && NOTIFIED.test(told),
    approved: told !== '' && !stepMissing && APPROVED.test(told),
    stepMissing,
    captured: CAPTURED.test(`${told} . ${items.map(({ text }) => plainWords(text)).join(' . ')}`),
  };
}
