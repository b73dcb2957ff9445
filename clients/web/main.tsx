import './design/tokens.css'
import './design/base.css'
import './design/parts.css'
import './design/print.css'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { createApp, watch } from 'vue'
import { refreshCity } from './city/city.ts'
import { GraphFailure } from './graph/ask.ts'
import { language } from './language/language.ts'
import { createPages } from './router/router.ts'
import { Shell } from './router/shell.tsx'

/** An answer is good for a minute; only what the network failed to bring is asked for again by itself. */
const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && error instanceof GraphFailure && error.code === 'NETWORK',
    },
  },
})

/** In milliseconds: a page without its city is better than none. */
const patience = 2_000

// What pages open with is the city's to say, so it is known before the first of them asks.
void Promise.race([refreshCity(), new Promise((late) => setTimeout(late, patience))]).then(() => {
  createApp(Shell).use(createPages()).use(VueQueryPlugin, { queryClient }).mount('#app')
  watch(language, refreshCity)
})

// Only machines without a Chinese font ever load a file of these.
void import('./design/fonts.ts')
