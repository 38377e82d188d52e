package org.sixones.model.message;

/** What a legacy system is asked to do for an item. */
public enum TaskAction {
    /** 承办: accept, review and decide. */
    HANDLE("handle"),
    /** 预审: review now, decide when the earlier result has arrived. */
    PRE_REVIEW("pre-review"),
    /** The earlier result has arrived: decide. */
    PROCEED("proceed"),
    /** 补正: the material asked for has come. */
    CORRECTED("corrected"),
    /** 撤件: stop, the applicant has withdrawn. */
    WITHDRAW("withdraw");

    private final String code;

    TaskAction(String code) {
        this.code = code;
    }

    /** The word in canonical XML. */
    public String code() {
        return code;
    }
}
