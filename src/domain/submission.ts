import type { Route } from './questionnaire/definition.ts'

/** JSON as it was stored. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** What was signed, once; kept for ever (supabase/schemas/4-scan/submission.sql). */
export type Submission = SignedContent & {
  id: string
  /** Of what was signed, in hexadecimals. */
  hash: string
  /** The frozen score, for who may read it. */
  sheet: Json | null
  /** Staff gave it back: it no longer counts. */
  returned: { reason: string; at: string } | null
}

/** What a signature is under; of version 1 only answers, version of the questionnaire and route. */
export type SignedContent = {
  signatureVersion: 1 | 2
  scanId: string
  roundId: string
  municipalityCode: string
  /** 1 for the first of a scan. */
  number: number
  questionnaireVersion: string
  route: Route
  /** The shared part of every answer, by item id. */
  answers: { readonly [itemId: string]: Json }
  /** Of the score sheet, in hexadecimals; null in version 1. */
  scoreHash: string | null
  /** Of who handed in and who signed; stays when their names are forgotten. */
  peopleHash: string | null
  handedInBy: string
  handedInName: string
  /** ISO moment. */
  handedInAt: string
  signedBy: string
  signedName: string
  /** ISO moment. */
  signedAt: string
}
