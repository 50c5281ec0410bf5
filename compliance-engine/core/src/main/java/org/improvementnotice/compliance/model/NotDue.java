package org.improvementnotice.compliance.model;

import java.util.Arrays;
import java.util.List;

/** Why a requirement gave no finding in a period. */
public enum NotDue implements Code {
    /** Its time has not come, or its frequency asks nothing of this month. */
    NOT_YET_DUE,
    /** It was asked before and is not now. */
    NO_LONGER_ASKED,
    /** Its circumstances do not hold. */
    DOES_NOT_APPLY,
    /** The service says that the question does not arise. */
    NOT_APPLICABLE,
    /** 0 of 0, and the indicator says that this means nothing fell due. */
    NOTHING_DUE,
    /** Judged, and withheld from public papers: its status would tell a small number. */
    PROTECTED;

    /** Those that judging gives, as cases can expect them: papers are made later. */
    public static List<String> judged() {
        return Arrays.stream(values())
                .filter(each -> each != PROTECTED)
                .map(Code::code)
                .toList();
    }
}
