/**
 * What is asked of S3 about single objects. To be loaded with `import()` where not every call needs it: of the package
 * itself, `import()` would bring every command.
 */
export { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
