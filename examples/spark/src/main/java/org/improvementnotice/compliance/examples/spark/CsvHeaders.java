package org.improvementnotice.compliance.examples.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** The first lines of CSV files. Spark takes the columns of one file for those of all, and breaks off at the first that differs. */
final class CsvHeaders {

    private CsvHeaders() {}

    /** A problem for each file whose first line is not that of the first file. */
    static List<String> ofOtherColumns(SparkSession spark, String path) throws IOException {
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        FileSystem files = new Path(path).getFileSystem(configuration);
        CompressionCodecFactory codecs = new CompressionCodecFactory(configuration);
        List<String> problems = new ArrayList<>();
        String first = null;
        for (Path each : data(files, new Path(path))) {
            String header = firstLine(files, each, codecs.getCodec(each));
            first = first == null ? header : first;
            if (!Objects.equals(first, header)) {
                problems.add(each + ":1: the columns are not `" + first
                        + "`, as in the first file; name the same columns in the same order in every file");
            }
        }
        return problems;
    }

    /** What Spark reads of a folder, by name. */
    private static List<Path> data(FileSystem files, Path path) throws IOException {
        return Arrays.stream(files.listStatus(path))
                .filter(FileStatus::isFile)
                .map(FileStatus::getPath)
                .filter(each ->
                        !each.getName().startsWith("_") && !each.getName().startsWith("."))
                .sorted()
                .toList();
    }

    private static @Nullable String firstLine(FileSystem files, Path file, @Nullable CompressionCodec codec)
            throws IOException {
        try (InputStream in = files.open(file);
                InputStream plain = codec == null ? in : codec.createInputStream(in);
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.readLine();
        }
    }
}
