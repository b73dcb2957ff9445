/** What a city leader looks at first, by service; everything else stands below it. An editorial choice, not a definition. */
export const headlines: Readonly<Record<string, readonly string[]>> = {
  INNOVATION: [
    'academic-exchange-events',
    'academic-participants',
    'tech-cafe-issues',
    'empowered-enterprises',
    'conversion-benefit',
    'iur-contract-amount',
    'overseas-projects',
    'roadshow-projects',
  ],
  LITERACY: [
    'science-literacy-rate',
    'municipal-bases-total',
    'open-venues',
    'science-events',
    'science-event-participants',
    'hundred-lectures',
    'youth-contest-students',
    'volunteers',
  ],
  WORKERS: ['youth-talent-lifted', 'recommended-workers', 'worker-home-served', 'contacted-talents'],
  DECISIONS: ['proposals-submitted', 'proposals-instructed', 'research-topics', 'papers-appraised'],
}
