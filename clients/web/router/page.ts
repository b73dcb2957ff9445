import type { Component } from 'vue'
import type { Words } from '../language/language.ts'

/** One page: its address, its name in the navigation and the title, and its component, loaded when visited. */
export interface Page {
  path: string
  name: string
  title: Words
  /** Made by `defineComponent`: the router takes a bare function for one that has yet to be loaded. */
  component: Component | (() => Promise<Component>)
  /** Left out of the navigation: reached by links from other pages. */
  isDetail?: boolean
  /** Whether it is in the navigation of whoever looks on; of everybody's where it does not say. The server decides what anybody may do. */
  isFor?: () => boolean
}
