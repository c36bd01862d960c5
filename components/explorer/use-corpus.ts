'use client'
/** Which corpus the page shows, for what the browser keeps of each: one address may serve another tomorrow. */
import { useHealth } from '@/components/panels/answers'

/** Undefined until the server has said it. */
export const useCorpus = (): string | undefined => useHealth().data?.identity
