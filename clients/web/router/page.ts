import type { Component } from 'vue'
import type { Words } from '../language/language.ts'
import { may, type Need } from '../viewer/may.ts'

/** One page: its address, its name in the navigation and the title, and its component, loaded when visited. */
export interface Page {
  path: string
  name: string
  title: Words
  /** Made by `defineComponent`: the router takes a bare function for one that has yet to be loaded. */
  component: Component | (() => Promise<Component>)
  /** Left out of the navigation: reached by links from other pages. */
  isDetail?: boolean
  /**
   * What it is good for, for whoever may do one of these: it is in nobody else's navigation, and whoever opens it all the same is told who
   * may. The server decides what anybody may do.
   */
  needs?: readonly Need[]
  /** Whether it is in the navigation of whoever may; of all of them where it does not say. */
  isFor?: () => boolean
}

/** Whether a page is good for something to whoever looks on. */
export const isOpen = ({ needs }: Page): boolean => !needs || needs.some((need) => may(...need))
