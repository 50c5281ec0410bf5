package org.improvementnotice.compliance.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/** Where our side spends its time: the methods and packages seen most often at the top of the stack. */
final class Profile {

    private static final int SHOWN = 10;
    private static final Map<String, Path> RECORDINGS = new TreeMap<>();

    private Profile() {}

    /** From now on runs of a name are recorded. */
    static void record(String name) throws IOException {
        RECORDINGS.put(name, Files.createTempFile("benchmarks", ".jfr"));
    }

    /** Where a run is recorded; empty where it is not. */
    static String fileFor(String name) {
        Path file = RECORDINGS.get(name);
        return file == null ? "" : file.toString();
    }

    /** One more run that is recorded, if that was asked for; it is not measured. */
    static void run(String name, List<String> command, Path out) throws IOException, InterruptedException {
        if (RECORDINGS.containsKey(name)) {
            List<String> recorded = new ArrayList<>(command);
            recorded.add(1, "-XX:StartFlightRecording=settings=profile,filename=" + fileFor(name));
            Child.run(recorded, out);
        }
    }

    /** What was seen, in text. */
    static String told() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Path> each : RECORDINGS.entrySet()) {
            List<RecordedMethod> tops = tops(each.getValue());
            if (!tops.isEmpty()) {
                text.append("\nWhere `" + each.getKey() + "` was seen, of " + tops.size() + " samples:\n");
                text.append(most(tops, method -> method.getType().getName() + "." + method.getName()));
                text.append("by package:\n");
                text.append(most(tops, method -> packageOf(method.getType().getName())));
            }
            Files.deleteIfExists(each.getValue());
        }
        return text.toString();
    }

    private static List<RecordedMethod> tops(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return List.of();
        }
        return RecordingFile.readAllEvents(file).stream()
                .filter(each -> each.getEventType().getName().equals("jdk.ExecutionSample"))
                .filter(each -> each.getStackTrace() != null)
                .map(Profile::top)
                .toList();
    }

    private static RecordedMethod top(RecordedEvent event) {
        RecordedFrame frame = event.getStackTrace().getFrames().get(0);
        return frame.getMethod();
    }

    private static String packageOf(String type) {
        int dot = type.lastIndexOf('.');
        return dot < 0 ? type : type.substring(0, dot);
    }

    private static String most(List<RecordedMethod> tops, Function<RecordedMethod, String> name) {
        Map<String, Integer> counts = new HashMap<>();
        tops.forEach(each -> counts.merge(name.apply(each), 1, Integer::sum));
        StringBuilder text = new StringBuilder();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(each ->
                        text.append("  " + 100 * each.getValue() / tops.size() + " %  " + each.getKey() + "\n"));
        return text.toString();
    }
}
