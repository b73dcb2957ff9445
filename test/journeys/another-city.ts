/** What an installation of another city never says of the first: its names, its districts, its programmes. */
export const ofAnother = /常州|changzhou|龙城|武进|展洽会|科创中国|双十百千|伍佰|(?<!\d)3204\d\d(?!\d)/i
