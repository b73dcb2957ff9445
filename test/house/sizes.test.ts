import { expect, test } from 'vitest'
import { packageOf, productFiles } from './source-files.ts'

/** Lines that nine in ten of a package's files, and of its functions of statements, stay within. */
const most = { file: 150, function: 25 }

const packages = [...Map.groupBy(productFiles(), ({ path }) => packageOf(path))].map(([name, files]) => ({
  name,
  files: files.map(({ lines }) => lines),
  functions: files.flatMap((file) =>
    file.functions.filter(({ hasBody }) => hasBody).map(({ lines }) => lines),
  ),
  // Arrows of one line are left out: the hundreds that stand in tables would hide the long ones.
  ofLines: files.flatMap((file) => file.functions.filter(({ lines }) => lines > 1).map(({ lines }) => lines)),
  nesting: files.flatMap((file) => file.functions.filter(({ nesting }) => nesting > 3)),
}))

const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0

test('every package is measured', () => {
  expect(packages.length).toBeGreaterThan(10)
  for (const { files } of packages) expect(files.length).toBeGreaterThan(0)
  expect(packages.flatMap(({ functions }) => functions).length).toBeGreaterThan(500)
})

test.each(packages)('$name: nine in ten files and functions stay small', ({ files, functions, ofLines }) => {
  expect(quantile(files, 0.9), 'lines of a file').toBeLessThanOrEqual(most.file)
  expect(quantile(functions, 0.9), 'lines of a function of statements').toBeLessThanOrEqual(most.function)
  expect(quantile(ofLines, 0.9), 'lines of a function of several').toBeLessThanOrEqual(most.function)
})

test('half of all files have at most 60 lines', () => {
  expect(
    quantile(
      packages.flatMap(({ files }) => files),
      0.5,
    ),
  ).toBeLessThanOrEqual(60)
})

test('no function nests deeper than 3', () => {
  expect(packages.flatMap(({ nesting }) => nesting.map(({ name }) => name))).toEqual([])
})
