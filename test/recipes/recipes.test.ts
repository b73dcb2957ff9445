import { expect, test } from 'vitest'
import { isWhole, oneOf } from '../share-of.ts'
import { carryOut } from './carry-out.ts'
import { checks } from './checks.ts'
import { copyOfTree } from './copy-of-tree.ts'
import { recipes } from './recipe.ts'

/** All where everything is verified, else the one that the seed draws. */
const tried = isWhole ? recipes() : [oneOf(recipes())]

test.each(tried)(
  '$name: what it says works, touches the files it lists, and passes the checks',
  { timeout: 1_800_000 },
  async (recipe) => {
    const copy = await copyOfTree()
    try {
      await carryOut(recipe, copy, isWhole)
      expect(await copy.touched()).toEqual(recipe.files)
      await copy.commit('Carry the recipe out')
      for (const { script, always } of checks) if (isWhole || always) await copy.run(script)
      expect(await copy.touched(), 'changed by a check').toEqual([])
    } finally {
      copy.remove()
    }
  },
)
