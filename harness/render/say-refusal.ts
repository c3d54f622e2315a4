/** Authority on the sentences for what was handed in and is not read. Names in them are a stranger's: escape them as any text. */
import type { Refusal } from '../domain/refusal.ts'
import { clip, clipClause } from './clip.ts'
import { countOf } from './count-of.ts'

export type SaidRefusal = {
  /** What we saw, and what was expected. */
  readonly saw: string
  readonly try: string
}

export function sayRefusal(refusal: Refusal): SaidRefusal {
  switch (refusal.kind) {
    case 'leads-outside':
      return {
        saw: `${WHERE_IT_LEADS[refusal.how](named(refusal.path))} Only names that stay inside of what is handed in are read.`,
        try: PACK_AGAIN,
      }
    case 'link':
      return {
        saw: `${named(refusal.path)} is a link to another place, and only files themselves are read.`,
        try: 'Put a copy of the file in place of the link, and hand it in once more.',
      }
    case 'no-file':
      return {
        saw: `${named(refusal.path)} is neither a file nor a folder but something of one computer, such as a pipe or a device.`,
        try: 'Leave it out: the module and the files that it imports are enough.',
      }
    case 'same-name':
      return saySameName(refusal.path, refusal.other)
    case 'bad-name':
      return {
        saw: `The name of ${named(refusal.path)} cannot be kept on every system: it is too long, is no text, is a word that a system keeps for itself, or has a sign in it that is no part of a name.`,
        try: 'Give the file a name of letters, digits, "-", "_" and "." only, and hand it in once more.',
      }
    case 'too-many-files':
      return {
        saw: `There are more than ${countOf(refusal.most, 'file')}.`,
        try: 'Hand in the module and the files that it imports, without folders that a tool has made.',
      }
    case 'too-large':
      return {
        saw: `${named(refusal.path)} has more than ${sayBytes(refusal.mostBytes)}, which is the most that is read of one file.`,
        try: LEAVE_OUT,
      }
    case 'too-much':
      return {
        saw: `All files together have more than ${sayBytes(refusal.mostBytes)}, which is the most that is read.`,
        try: LEAVE_OUT,
      }
    case 'bomb':
      return {
        saw: `${named(refusal.path)} would become more than ${countOf(refusal.mostRatio, 'time')} as large by unpacking. Code never does, so it was not unpacked.`,
        try: `${LEAVE_OUT} If it was not meant so, pack your own files once more and hand that in.`,
      }
    case 'encrypted':
      return {
        saw: `${named(refusal.path)} is locked with a password, and only what is open can be read.`,
        try: 'Pack the files again without a password.',
      }
    case 'archive-in-archive':
      return {
        saw: `${named(refusal.path)} is an archive inside of another archive, and only the outer one is opened.`,
        try: 'Pack the files themselves, in one archive, or hand them in one by one.',
      }
    case 'unreadable':
      return {
        saw: `${named(refusal.path)} could not be read: ${clipClause(refusal.reason)}.`,
        try: 'Check that it opens on your own computer, then hand it in once more.',
      }
  }
}

const PACK_AGAIN = 'Pack the files again from inside their own folder, and hand that in.'
const LEAVE_OUT =
  'Leave out data and whatever a tool has made: the module and the files that it imports are enough.'

const WHERE_IT_LEADS = {
  absolute: (name: string) => `${name} is a name that begins at the top of some computer.`,
  climbs: (name: string) => `${name} is a name that leads out of its own folder.`,
}

function saySameName(path: string, other: string): SaidRefusal {
  const saw =
    path === other
      ? `There are two files of the name ${named(path)}, and which one is meant cannot be known.`
      : `${named(path)} and ${named(other)} are the same name on some systems, and which one is meant cannot be known.`
  return { saw, try: 'Keep one of them, or rename it, and hand your files in once more.' }
}

function named(path: string): string {
  return path === '' ? 'a file without a name' : clip(path, 80)
}

function sayBytes(bytes: number): string {
  return bytes < MIB ? `${Math.round(bytes / 1024)} KiB` : `${Math.round(bytes / MIB)} MiB`
}

const MIB = 1024 * 1024
