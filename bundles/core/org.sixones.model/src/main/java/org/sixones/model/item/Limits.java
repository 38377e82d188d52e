package org.sixones.model.item;

/**
 * An item's limits in working days.
 *
 * @param statutory what the law allows (Licensing Law 42)
 * @param promised what the organ promises; never longer than the law's, and it binds (Zhejiang rule 12)
 * @param preReview how much of the promise is spent before an earlier result has to be there; 0 when the item depends on none
 */
public record Limits(int statutory, int promised, int preReview) {
    public Limits {
        if (statutory < 0 || promised < 0 || preReview < 0 || promised > statutory || preReview > promised) {
            throw new IllegalArgumentException("limits need 0 <= pre-review <= promised <= statutory, got " + preReview
                    + "/" + promised + "/" + statutory);
        }
    }
}
