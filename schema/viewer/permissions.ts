import type { Role } from './viewer.ts'

/**
 * How the viewer may stand to what is acted on. ANY needs nothing. OWN: of the viewer's organization. DISTRICT: in the
 * viewer's district. OTHERS and DISTRICT_OTHERS: as ANY and DISTRICT, but neither of the viewer's own organization nor by
 * the viewer's own hand, for nobody decides about himself. PUBLISHED: accepted, and of no confidential type. OPEN: accepted
 * and of a type that the public may see.
 */
export type Reach = 'ANY' | 'OWN' | 'DISTRICT' | 'OTHERS' | 'DISTRICT_OTHERS' | 'PUBLISHED' | 'OPEN'

export type Rule = Partial<Record<Role, readonly Reach[]>>

const signedIn = {
  REPORTER: ['ANY'],
  DISTRICT_REVIEWER: ['ANY'],
  REVIEWER: ['ANY'],
  LEADER: ['ANY'],
} as const satisfies Rule

const clerk = { REPORTER: ['OWN'] } as const satisfies Rule
const deciding = { DISTRICT_REVIEWER: ['DISTRICT_OTHERS'], REVIEWER: ['OTHERS'] } as const satisfies Rule
const office = { REVIEWER: ['ANY'] } as const satisfies Rule

/** The one table of permissions: what each role may do to what. A role that is not named may not. */
export const permissions = {
  /** A record: which revision of it a role sees is `visibleTo`'s to say, and the database's. */
  READ: {
    PUBLIC: ['OPEN'],
    REPORTER: ['OWN', 'PUBLISHED'],
    DISTRICT_REVIEWER: ['DISTRICT', 'PUBLISHED'],
    REVIEWER: ['ANY'],
    LEADER: ['PUBLISHED'],
    SYSTEM_ADMIN: ['OPEN'],
    SECURITY_ADMIN: ['OPEN'],
    AUDIT_ADMIN: ['OPEN'],
  },
  /** How a record was reported and reviewed: history, reasons, names of those who decided. */
  READ_SUBMISSION: {
    REPORTER: ['OWN'],
    DISTRICT_REVIEWER: ['DISTRICT'],
    REVIEWER: ['ANY'],
    LEADER: ['PUBLISHED'],
  },
  /** What the audit says of one record. */
  READ_TRAIL: {
    REPORTER: ['OWN'],
    DISTRICT_REVIEWER: ['DISTRICT'],
    REVIEWER: ['ANY'],
  },
  REPORT: clerk,
  SUBMIT: clerk,
  CORRECT: clerk,
  WITHDRAW: clerk,
  /** First look of the district, before the city decides. */
  ENDORSE: { DISTRICT_REVIEWER: ['DISTRICT_OTHERS'] },
  ACCEPT: { REVIEWER: ['OTHERS'] },
  RETURN: deciding,
  /** Freezes a submission while one reviewer works on it. */
  LOCK_FOR_REVIEW: deciding,
  /** What a decision would move, before it is taken. */
  PREVIEW: deciding,
  /** Two reports of one activity: link them, or keep them apart. */
  DECIDE_DUPLICATE: deciding,
  /** Of two reports of one activity, one is withdrawn. */
  MERGE_DUPLICATE: { REVIEWER: ['OTHERS'] },
  /** Figures of the city and its districts. */
  READ_FIGURES: signedIn,
  READ_ORGANIZATION_FIGURES: {
    REPORTER: ['OWN'],
    DISTRICT_REVIEWER: ['ANY'],
    REVIEWER: ['ANY'],
    LEADER: ['ANY'],
  },
  READ_EDITION: {
    ...signedIn,
    PUBLIC: ['PUBLISHED'],
    SYSTEM_ADMIN: ['PUBLISHED'],
    SECURITY_ADMIN: ['PUBLISHED'],
    AUDIT_ADMIN: ['PUBLISHED'],
  },
  PUBLISH: { LEADER: ['ANY'] },
  SET_TARGET: { LEADER: ['ANY'] },
  /** Whoever is in the register of people. */
  READ_REGISTER: signedIn,
  /** Which forms there are, when they are due and how they are reviewed. */
  READ_FORMS: signedIn,
  /** What the city sets itself, and who changed it when. */
  READ_SETTINGS: { REVIEWER: ['ANY'], LEADER: ['ANY'] },
  SET_CITY: office,
  SET_LIST: office,
  SET_SERIES: office,
  SET_FORM: office,
  /** Types of records that the city defines itself. */
  SET_RECORD_TYPE: office,
  /** Which types of records a district looks at before the city decides. */
  SET_REVIEW_RULE: office,
  /** Services, and which figures a leader sees first. */
  SET_HEADLINES: office,
  /** Chapters of the report and statistical tables. */
  SET_REPORT: office,
  /** Documents that published numbers, and what they published. */
  SET_STATEMENT: office,
  /** What a rule would count of the records there are, before it is an indicator: the office that changes what is counted. */
  TRY_RULE: office,
  /** An indicator: a new one, one that says or counts something else, one that is counted no more. It is proposed. */
  SET_INDICATOR: office,
  /** What was proposed is put in force, by somebody else than who proposed it. */
  ADOPT_INDICATOR: { REVIEWER: ['ANY'], LEADER: ['ANY'] },
  SET_AREA: office,
  REGISTER_ORGANIZATION: office,
  CHANGE_ORGANIZATION: office,
  /** What the register said of an organization before, who changed it and why. */
  READ_ORGANIZATION_HISTORY: {
    REPORTER: ['OWN'],
    DISTRICT_REVIEWER: ['DISTRICT'],
    REVIEWER: ['ANY'],
    LEADER: ['ANY'],
  },
  MERGE: office,
  /** What is owed, and whether it came. */
  READ_DUTIES: {
    REPORTER: ['OWN'],
    DISTRICT_REVIEWER: ['DISTRICT'],
    REVIEWER: ['ANY'],
    LEADER: ['ANY'],
  },
  DECLARE_NOTHING: clerk,
  SET_DUTY: office,
  /** Which kinds of organizations report which type of record. */
  SET_REPORTERS: office,
  GRANT_EXCEPTION: office,
  CLOSE_PERIOD: office,
  READ_BULLETIN: signedIn,
  ISSUE_BULLETIN: office,
  EXPORT: signedIn,
  READ_ACCOUNTS: { SYSTEM_ADMIN: ['ANY'], SECURITY_ADMIN: ['ANY'] },
  /** The system administrator makes accounts, the security administrator says what they may do, the auditor looks on. */
  REGISTER_ACCOUNT: { SYSTEM_ADMIN: ['ANY'] },
  SET_ROLE: { SECURITY_ADMIN: ['OTHERS'] },
  SUSPEND_ACCOUNT: { SECURITY_ADMIN: ['OTHERS'] },
  /** A password or a second factor set anew by its holder: one administrator asks, another confirms. */
  REQUEST_RESET: { SYSTEM_ADMIN: ['OTHERS'], SECURITY_ADMIN: ['OTHERS'] },
  /** The auditor too, lest of three administrators one who forgot his password be beyond help. */
  DECIDE_RESET: { SYSTEM_ADMIN: ['OTHERS'], SECURITY_ADMIN: ['OTHERS'], AUDIT_ADMIN: ['OTHERS'] },
  READ_RESETS: { SYSTEM_ADMIN: ['ANY'], SECURITY_ADMIN: ['ANY'], AUDIT_ADMIN: ['ANY'] },
  /** Whom the city's own single sign-on means. */
  BIND_SUBJECT: { SECURITY_ADMIN: ['OTHERS'] },
  /** Tokens of a society's software are the society's own; whoever answers for security sees them and ends any. */
  ISSUE_TOKEN: clerk,
  READ_TOKENS: { ...clerk, SECURITY_ADMIN: ['ANY'] },
  REVOKE_TOKEN: { ...clerk, SECURITY_ADMIN: ['ANY'] },
  READ_AUDIT: { AUDIT_ADMIN: ['ANY'] },
  /** Personal numbers unmasked. */
  READ_PERSONAL: office,
} as const satisfies Record<string, Rule>
