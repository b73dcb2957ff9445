import type { Text } from '../indicators/indicator.ts'

export type Language = 'zh' | 'en'

interface Entry {
  message: Text
  /** What the reader can do about it. */
  advice: Text
}

/** Every expected problem: its sentence with {placeholders}, and what to do. */
export const problemRegistry = {
  REQUIRED: {
    message: { zh: '“{label}”必须填写', en: '"{label}" is required' },
    advice: { zh: '请补填后重新提交。', en: 'Fill it in and send the row again.' },
  },
  INVALID_VALUE: {
    message: {
      zh: '“{label}”应为{expected}，收到“{received}”',
      en: '"{label}" must be {expected}, got "{received}"',
    },
    advice: { zh: '请按要求修改该值。', en: 'Change the value as described.' },
  },
  NOT_FOUND: {
    message: { zh: '“{label}”不存在：{received}', en: '"{label}" does not exist: {received}' },
    advice: { zh: '请核对编号，或先登记该对象。', en: 'Check the id, or register the object first.' },
  },
  ALREADY_EXISTS: {
    message: { zh: '“{label}”已有相同记录：{received}', en: '"{label}" already exists: {received}' },
    advice: { zh: '如需修改，请更正原记录。', en: 'To change it, correct the existing record.' },
  },
  MERGED_ALREADY: {
    message: {
      zh: '“{received}”已并入“{expected}”',
      en: '"{received}" was merged into "{expected}" already',
    },
    advice: {
      zh: '要并入别处的，请先拆开原来的合并。',
      en: 'To merge it with another, take that merge back first.',
    },
  },
  SUBJECT_BOUND: {
    message: {
      zh: '“{received}”已绑定到账号{expected}',
      en: '"{received}" is bound to the account {expected}',
    },
    advice: {
      zh: '请核对标识；确属此人的，请先解除那个账号的绑定。',
      en: 'Check the subject; where it is right, unbind that account first.',
    },
  },
  NOT_PERMITTED: {
    message: { zh: '当前用户不能执行此操作', en: 'You may not do this' },
    advice: { zh: '请联系本单位管理员。', en: 'Ask your administrator.' },
  },
  WRONG_STATE: {
    message: {
      zh: '记录状态为“{received}”，只有{expected}的记录才能执行此操作',
      en: 'The record is {received}; this needs a record that is {expected}',
    },
    advice: { zh: '请刷新后查看记录的最新状态。', en: 'Reload to see where the record stands.' },
  },
  REVISED_SINCE: {
    message: {
      zh: '您看到的是第 {expected} 次修订，现在已是第 {received} 次',
      en: 'You saw revision {expected}; the record is at revision {received} by now',
    },
    advice: { zh: '请查看最新内容后再操作。', en: 'Look at what it says now, then decide.' },
  },
  CHANGED_SINCE: {
    message: {
      zh: '您查看之后，他人已作改动（您看到的是第 {expected} 次改动之后，现在已有 {received} 次）',
      en: 'Somebody changed it since you looked (you saw it after change {expected}, by now there are {received})',
    },
    advice: {
      zh: '请查看现在的内容和最近的改动，再作改动。',
      en: 'Look at what it says now and at the last changes, then decide.',
    },
  },
  UNCHANGED: {
    message: { zh: '与现在相同，没有要改动的', en: 'It says so already: nothing would change' },
    advice: { zh: '请先作改动，再预览或保存。', en: 'Change something first.' },
  },
  PROPOSED_ALREADY: {
    message: {
      zh: '“{received}”已有待采纳的改动',
      en: 'A change of "{received}" is proposed already',
    },
    advice: {
      zh: '请先采纳、退回或撤回它，再提出。',
      en: 'Have it adopted, refused or withdrawn first.',
    },
  },
  SECOND_PERSON: {
    message: {
      zh: '须由提出者以外的人采纳或退回',
      en: 'Somebody else than who proposed it has to decide',
    },
    advice: {
      zh: '请另一位审核人或领导查看；提出者本人可以撤回。',
      en: 'Have another reviewer or a leader look at it; who proposed it may withdraw it.',
    },
  },
  DECIDED_ALREADY: {
    message: { zh: '{received}已作过决定', en: '{received} has decided it already' },
    advice: { zh: '请刷新后查看。', en: 'Reload to see what was decided.' },
  },
  OUTDATED: {
    message: {
      zh: '提出之后，“{received}”已有别的改动',
      en: '"{received}" was changed otherwise since this was proposed',
    },
    advice: {
      zh: '请退回，按现在的定义重新提出。',
      en: 'Refuse it, and propose it again of what is defined now.',
    },
  },
  BEING_COUNTED: {
    message: {
      zh: '另有规则正在计算，暂不能采纳',
      en: 'Another rule is being counted, and none can be adopted meanwhile',
    },
    advice: { zh: '请等它算完再采纳。', en: 'Adopt it once that has come to its end.' },
  },
  STILL_SHOWN: {
    message: {
      zh: '“{label}”仍用于：{received}',
      en: '"{label}" is still shown in: {received}',
    },
    advice: {
      zh: '请先在那里换下它。',
      en: 'Take it out there first.',
    },
  },
  REASON_MISSING: {
    message: {
      zh: '更正已采纳的记录，须说明理由',
      en: 'What was accepted is corrected for a reason, and none is given',
    },
    advice: {
      zh: '请写明为何更正；审核人和看数的人都能读到。',
      en: 'Say why: reviewers read it, and whoever reads the figures.',
    },
  },
  KEY_REUSED: {
    message: {
      zh: '幂等键“{received}”已用于另一份内容',
      en: 'Idempotency key "{received}" was used for other content',
    },
    advice: { zh: '内容有变时请换一个新的键。', en: 'Use a new key for new content.' },
  },
  TOO_MANY: {
    message: {
      zh: '“{label}”最多{expected}，收到{received}',
      en: '"{label}" takes at most {expected}, got {received}',
    },
    advice: { zh: '请分批提交。', en: 'Send it in batches.' },
  },
  PERIOD_CLOSED: {
    message: {
      zh: '本期已关账，只能更正已采纳的记录',
      en: 'The period is closed; only accepted records can be corrected',
    },
    advice: {
      zh: '请联系市科协重开本期，或提交更正。',
      en: 'Ask the association to open it, or submit a correction.',
    },
  },
  SIGN_IN_FAILED: {
    message: {
      zh: '登录名、口令或动态码不正确，或账号不可用',
      en: 'The name, the password or the code is wrong, or the account is not open',
    },
    advice: {
      zh: '请核对后重试；屡次不成功，每次须等得更久。',
      en: 'Check and try again; after several failures each further try has to wait longer.',
    },
  },
  SIGN_IN_DELAYED: {
    message: {
      zh: '此前失败次数过多，暂不能凭口令登录',
      en: 'There were too many failures; signing in by password has to wait',
    },
    advice: {
      zh: '请稍后再试（至多十五分钟），或同时填写动态码；仍不能登录的，请系统管理员在服务器上重置。',
      en: 'Try again later, after 15 minutes at most, or give the code of your second factor at once; else have the administrator reset it at the server.',
    },
  },
  SUBJECT_NOT_BOUND: {
    message: {
      zh: '统一身份认证已确认您是谁，但还没有账号绑定到您',
      en: 'The single sign-on knows who you are, but no account here is bound to you',
    },
    advice: {
      zh: '请把下面两项交给安全管理员，由他绑定到您的账号。',
      en: 'Hand the two lines below to the security administrator, who binds them to your account.',
    },
  },
  ACCOUNT_SUSPENDED: {
    message: { zh: '您的账号尚未启用，或已停用', en: 'Your account is not open yet, or suspended' },
    advice: { zh: '请联系安全管理员。', en: 'Ask the security administrator.' },
  },
  CODE_REFUSED: {
    message: { zh: '动态码不正确，或已用过', en: 'The code is wrong, or was used already' },
    advice: {
      zh: '请填写验证器现在显示的六位数；每个动态码只能用一次。',
      en: 'Give the six digits the authenticator shows now; each code is good once.',
    },
  },
  CODE_DELAYED: {
    message: { zh: '动态码试错次数过多，须等待', en: 'Too many codes were wrong; the next one has to wait' },
    advice: {
      zh: '请在十五分钟后再试；验证器丢失的，请管理员重置第二因素。',
      en: 'Try again in 15 minutes; if the authenticator is lost, have the second factor reset by administrators.',
    },
  },
  SESSION_OVER: {
    message: { zh: '登录已失效', en: 'The sign-in is over' },
    advice: { zh: '请重新登录。', en: 'Sign in again.' },
  },
  LINK_OVER: {
    message: {
      zh: '此链接无效、已用过或已过期',
      en: 'This link is not valid, was used before or has run out',
    },
    advice: { zh: '请联系管理员，另发一个链接。', en: 'Ask an administrator for another link.' },
  },
  BATCH_REFUSED: {
    message: {
      zh: '本行无误，但同批有行被拒，整批没有写入',
      en: 'This row is fine, but others of its batch were refused and none was written',
    },
    advice: { zh: '修改被拒的行后整批重发。', en: 'Mend the refused rows and send the batch again.' },
  },
  LOCKED_FOR_REVIEW: {
    message: {
      zh: '“{received}”正在审核此记录，至{expected}',
      en: '{received} is reviewing this record until {expected}',
    },
    advice: { zh: '请待其处理完毕，或与其联系。', en: 'Wait until it is decided, or ask that reviewer.' },
  },
  UNEXPLAINED: {
    message: {
      zh: '检查发现“{label}”，填报单位尚未说明，不能批量采纳',
      en: 'The checks found "{label}"; unexplained, it is not accepted in bulk',
    },
    advice: {
      zh: '请填报单位说明，或打开该记录逐条采纳。',
      en: 'Have it explained, or open the record and accept it by itself.',
    },
  },
  TAKEN: {
    message: {
      zh: '提交之后已有别的记录被采纳，本条不能再采纳：{expected}',
      en: 'Others were accepted since this was submitted, and it no longer fits: {expected}',
    },
    advice: {
      zh: '请说明理由退回本条，或先请填报单位更正已采纳的记录。',
      en: 'Return it with the reason, or have the accepted record corrected first.',
    },
  },
  NOT_REPORTED_HERE: {
    message: {
      zh: '贵单位（{received}）不填报“{label}”，这类记录由{expected}填报',
      en: 'Your organization ({received}) does not report "{label}"; {expected} does',
    },
    advice: {
      zh: '请交由上述单位填报；如应由贵单位填报，请联系市科协。',
      en: 'Have it reported by them; where it is yours to report, ask the association.',
    },
  },
  OCCURS_LATER: {
    message: {
      zh: '“{label}”应为{expected}，收到“{received}”：尚未发生的活动不能按已举办提交',
      en: '"{label}" must be {expected}, got "{received}": what is still to come is not submitted as held',
    },
    advice: {
      zh: '请作为预告填报，或待活动结束后再提交。',
      en: 'Report it as announced, or wait until it was held.',
    },
  },
} as const satisfies Record<string, Entry>

export type ProblemCode = keyof typeof problemRegistry

/** One expected problem as data, before it is put into the reader's language. */
export interface ProblemFact {
  code: ProblemCode
  /** Path inside the row: `guests.0.name`. */
  field?: string
  label?: Text
  expected?: Text
  /** What came, in both languages where it has a name in each. */
  received?: string | Text
}

/** The GraphQL `Problem` for `fact`, in `language`. */
export function describeProblem(fact: ProblemFact, language: Language) {
  const { message, advice } = problemRegistry[fact.code]
  const values = {
    label: fact.label?.[language],
    expected: fact.expected?.[language],
    received: typeof fact.received === 'object' ? fact.received[language] : fact.received,
  }
  return {
    code: fact.code,
    message: message[language].replace(/\{(\w+)\}/g, (_, name: keyof typeof values) => values[name] ?? ''),
    advice: advice[language],
    field: fact.field ?? null,
    expected: values.expected ?? null,
    received: values.received ?? null,
  }
}
