/**
 * What is asked of S3 about single objects. For those who load it when they first need it: loaded in that way, the package
 * itself would bring every command.
 */
export { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
