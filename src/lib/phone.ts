import { parsePhoneNumberFromString, parsePhoneNumberWithError } from 'libphonenumber-js/max';
import type { HelpLine } from '../schemas/help.ts';

/**
 * The link that calls a number: tel:+441227000000, or tel:999 and tel:116123 for numbers without an area code.
 * @param number as people say it, for example 01227 000000
 */
export function telephoneHref(number: string): string {
  const digits = number.replaceAll(' ', '');
  return digits.startsWith('0') ? `tel:${internationalNumber(number)}` : `tel:${digits}`;
}

/** A UK number for machines, in the form of E.164: +441227000000. */
export const internationalNumber = (number: string): string => parsePhoneNumberWithError(number, 'GB').number;

/** A UK number with its spaces, as people read it out; undefined for what is none. */
export const spacedNumber = (digits: string): string | undefined => parsePhoneNumberFromString(digits, 'GB')?.formatNational();

/** The link that opens a text message with the word filled in. */
export function messageHref({ word, to }: NonNullable<HelpLine['text']>): string {
  return `sms:${to}?&body=${word}`;
}
