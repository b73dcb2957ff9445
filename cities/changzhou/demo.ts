import { academicBatches } from './academic/academic-batches.ts'
import { associationBatches } from './association/association-batches.ts'
import { cooperationBatches } from './cooperation/cooperation-batches.ts'
import { incubatorBatches } from './incubators/incubators-batches.ts'
import { districtAssociations, organizationId } from './registers.ts'
import { talentBatches } from './talent/talent-batches.ts'
import { thinkTankBatches } from './think-tank/think-tank-batches.ts'
import { venueBatches } from './venues/venues-batches.ts'

/** All that a demo of this city loads beside its package. */
export const demo = {
  activities: {
    association: associationBatches,
    events: academicBatches,
    venues: venueBatches,
    incubators: incubatorBatches,
    'think-tank': thinkTankBatches,
    talent: talentBatches,
    cooperation: cooperationBatches,
  },
  people: {
    society: organizationId('常州市计算机学会'),
    district: '320411',
    districtOffice: organizationId(districtAssociations['320411']),
    series: 'society-exchange',
  },
}
