import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPost } from '@aws-sdk/s3-presigned-post';
import { deskBucketName } from '#contracts/catalogue.ts';
import {
  answerFileKey,
  answerKey,
  changeAnswerKey,
  changeQuestionKey,
  DESK_FILE_BYTES,
  type DeskAnswer,
  type DeskChangeAnswer,
  DeskChangeQuestion,
  DeskQuestion,
  questionKey,
} from '#contracts/desk.ts';
import type { Registry } from '#contracts/registry.ts';
import { parseJson } from './wrap.ts';

export interface Place {
  readonly controller: string;
  readonly store: string;
}

/** A desk, and the categories of the data map that its records can be of. */
export interface Desk extends Place {
  readonly categories: readonly string[];
}

/** The desks of the stores that only a person can search. */
export interface Desks {
  readonly places: readonly Desk[];
  /** The desk that a bucket is, or null for any other bucket. */
  placeOf(bucket: string): Place | null;
  /** What is asked there about a case, or null when nothing is. */
  question(place: Place, caseId: string): Promise<DeskQuestion | null>;
  /** Lays the answer down, last of all that belongs to it. */
  answer(place: Place, answer: DeskAnswer): Promise<void>;
  /** The text of an answer, or null when it has been taken away. */
  read(place: Place, caseId: string): Promise<string | null>;
  /** What is to be done there by hand, by the key of the act; null when nothing is. */
  changeQuestion(place: Place, caseId: string, act: string): Promise<DeskChangeQuestion | null>;
  answerChange(place: Place, answer: DeskChangeAnswer): Promise<void>;
  /** A form of minutes that takes one file for the answer. */
  form(
    place: Place,
    caseId: string,
    file: { readonly name: string; readonly contentType: string },
  ): Promise<PresignedPost>;
}

const FORM_SECONDS = 600;

export function desksOf(registry: Registry, prefix: string, s3 = new S3Client({})): Desks {
  const places: readonly Desk[] = registry.controllers.flatMap(({ id, stores }) =>
    stores
      .filter(({ connector }) => connector.kind === 'human')
      .map((store) => ({
        controller: id,
        store: store.id,
        categories: store.categories.map((category) => category.id),
      })),
  );
  const bucketOf = ({ controller, store }: Place) => deskBucketName(prefix, controller, store);
  const text = async (place: Place, key: string): Promise<string | null> => {
    try {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucketOf(place), Key: key }));
      return (await Body?.transformToString('utf-8')) ?? null;
    } catch (error) {
      if (error instanceof Error && error.name === 'NoSuchKey') return null;
      throw error;
    }
  };
  const lay = async (place: Place, Key: string, what: unknown): Promise<void> => {
    await s3.send(
      new PutObjectCommand({
        Bucket: bucketOf(place),
        Key,
        Body: JSON.stringify(what),
        ContentType: 'application/json',
      }),
    );
  };
  return {
    places,
    placeOf: (bucket) => places.find((place) => bucketOf(place) === bucket) ?? null,
    async question(place, caseId) {
      const json = await text(place, questionKey(caseId));
      return json === null ? null : parseJson(DeskQuestion, json, 'the question on a desk');
    },
    answer: (place, answer) => lay(place, answerKey(answer.caseId), answer),
    async changeQuestion(place, caseId, act) {
      const json = await text(place, changeQuestionKey(caseId, act));
      return json === null ? null : parseJson(DeskChangeQuestion, json, 'the change on a desk');
    },
    answerChange: (place, answer) =>
      lay(place, changeAnswerKey(answer.caseId, answer.idempotencyKey), answer),
    read: (place, caseId) => text(place, answerKey(caseId)),
    form: (place, caseId, { name, contentType }) =>
      createPresignedPost(s3, {
        Bucket: bucketOf(place),
        Key: answerFileKey(caseId, name),
        Fields: { 'Content-Type': contentType },
        Conditions: [['content-length-range', 1, DESK_FILE_BYTES]],
        Expires: FORM_SECONDS,
      }),
  };
}
