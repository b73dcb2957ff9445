import { expect, test } from 'vitest'
import { useProduct } from './product.ts'

const product = useProduct()

test('everybody is who signed in', async () => {
  const { data, errors } = await product.as('REPORTER')(
    '{ viewer { name role organization { name } account { displayName hasSecondFactor } sessions { address } } }',
  )
  expect(errors).toBeUndefined()
  expect(data.viewer).toMatchObject({
    name: 'test-reporter',
    role: 'REPORTER',
    organization: { name: '常州市计算机学会' },
  })
})
