import './design/tokens.css'
import './design/base.css'
import './design/parts.css'
import './design/print.css'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import { GraphFailure } from './graph/ask.ts'
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

createApp(Shell).use(createPages()).use(VueQueryPlugin, { queryClient }).mount('#app')

// Only machines without a Chinese font ever load a file of these.
void import('./design/fonts.ts')
