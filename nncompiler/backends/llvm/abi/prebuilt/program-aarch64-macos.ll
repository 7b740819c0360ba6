; program.c for aarch64 macos, written by abi/prebuild.py; change the source instead.

%struct.nnc_api = type { i32, i32, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr }
%struct.nnc_bytes = type { ptr, i64 }
%struct.nnc_options = type { i32, i32, ptr, i64, ptr, ptr, ptr, ptr, ptr, ptr, ptr, i64 }
%struct.nnc_entries = type { ptr, ptr, i64, i64 }
%struct.nnc_arguments = type { [256 x ptr], i32, ptr, ptr, i32, i32, double }
%struct.nnc_tensor = type { ptr, ptr, ptr, i64, ptr, i64, i64 }
%struct.nnc_string = type { ptr, i64 }
%struct.timespec = type { i64, i64 }
%struct.nnc_item = type { i32, i32, ptr, ptr, i64 }
%struct.nnc_entry_record = type { i32, i32, i32 }

@.str = private unnamed_addr constant [7 x i8] c"--help\00", align 1
@__stdoutp = external local_unnamed_addr global ptr, align 8
@.str.2 = private unnamed_addr constant [11 x i8] c"--describe\00", align 1
@.str.3 = private unnamed_addr constant [4 x i8] c"%s\0A\00", align 1
@nnc_main_program = external local_unnamed_addr constant ptr, align 8
@.str.4 = private unnamed_addr constant [8 x i8] c"--bench\00", align 1
@.str.6 = private unnamed_addr constant [10 x i8] c"--threads\00", align 1
@.str.7 = private unnamed_addr constant [10 x i8] c"--weights\00", align 1
@.str.8 = private unnamed_addr constant [20 x i8] c"a value is required\00", align 1
@.str.9 = private unnamed_addr constant [47 x i8] c"a number of threads from 1 to 1024 is required\00", align 1
@.str.10 = private unnamed_addr constant [15 x i8] c"unknown option\00", align 1
@.str.11 = private unnamed_addr constant [15 x i8] c"too many files\00", align 1
@.str.12 = private unnamed_addr constant [724 x i8] c"usage: %s [NAME=]FILE.npy|FILE.npz ... [-o OUT.npz] [--threads N] [--weights FILE] [--bench [SECONDS]]\0A  FILE.npz        arrays by name, as numpy.savez writes them; NAME[0], NAME[1], ... are a sequence\0A  NAME=FILE.npy   one input; NAME may be left out where there is one input; one more element of a sequence\0A  NAME=FILE.txt   strings, a line for each\0A  NAME=           an empty sequence or optional\0A  -o OUT.npz      writes the outputs by name\0A  --threads N     workers (default: what affinity and cgroup quota allow)\0A  --weights FILE  weights that are not embedded\0A  --bench [S]     runs for S seconds (default 2) and prints latencies; inputs not given are random\0A  --describe      prints the model's description as JSON\0A\00", align 1
@.str.13 = private unnamed_addr constant [8 x i8] c"%s %s: \00", align 1
@.str.14 = private unnamed_addr constant [7 x i8] c"input \00", align 1
@.str.15 = private unnamed_addr constant [7 x i8] c"output\00", align 1
@.str.16 = private unnamed_addr constant [10 x i8] c"optional \00", align 1
@.str.17 = private unnamed_addr constant [13 x i8] c"sequence of \00", align 1
@.str.18 = private unnamed_addr constant [15 x i8] c"%s of any rank\00", align 1
@.str.20 = private unnamed_addr constant [4 x i8] c"%s[\00", align 1
@.str.23 = private unnamed_addr constant [5 x i8] c"%lld\00", align 1
@__stderrp = external local_unnamed_addr global ptr, align 8
@.str.25 = private unnamed_addr constant [29 x i8] c"%s: %s: %s\0A  try: %s --help\0A\00", align 1
@.str.26 = private unnamed_addr constant [22 x i8] c"this input is missing\00", align 1
@nnc_model_v1 = external local_unnamed_addr constant %struct.nnc_api, align 8
@.str.27 = private unnamed_addr constant [5 x i8] c"%s: \00", align 1
@.str.28 = private unnamed_addr constant [6 x i8] c"%s =\0A\00", align 1
@.str.29 = private unnamed_addr constant [20 x i8] c"%s: %s (status %d)\0A\00", align 1
@.str.30 = private unnamed_addr constant [39 x i8] c"write NAME=FILE, with the input's name\00", align 1
@.str.31 = private unnamed_addr constant [7 x i8] c"\93NUMPY\00", align 1
@.str.32 = private unnamed_addr constant [21 x i8] c"%s: not a .npy file\0A\00", align 1
@.str.33 = private unnamed_addr constant [9 x i8] c"'shape':\00", align 1
@.str.34 = private unnamed_addr constant [22 x i8] c"%s: cannot be opened\0A\00", align 1
@.str.35 = private unnamed_addr constant [20 x i8] c"%s: cannot be read\0A\00", align 1
@.str.36 = private unnamed_addr constant [3 x i8] c"rb\00", align 1
@.str.37 = private unnamed_addr constant [9 x i8] c"%s[%llu]\00", align 1
@.str.38 = private unnamed_addr constant [3 x i8] c"%s\00", align 1
@.str.39 = private unnamed_addr constant [5 x i8] c"%s[]\00", align 1
@.str.40 = private unnamed_addr constant [35 x i8] c"%s: not a .npz file, or cut short\0A\00", align 1
@.str.41 = private unnamed_addr constant [82 x i8] c"%s: the archive's directory is damaged (archives of 4 GiB and more are not read)\0A\00", align 1
@.str.42 = private unnamed_addr constant [40 x i8] c"%s: the archive's directory is damaged\0A\00", align 1
@.str.43 = private unnamed_addr constant [5 x i8] c".npy\00", align 1
@.str.44 = private unnamed_addr constant [27 x i8] c"%s: entry %s is encrypted\0A\00", align 1
@.str.45 = private unnamed_addr constant [54 x i8] c"%s: entry %s is compressed; save it with numpy.savez\0A\00", align 1
@.str.46 = private unnamed_addr constant [25 x i8] c"%s: entry %s is damaged\0A\00", align 1
@.str.47 = private unnamed_addr constant [27 x i8] c"%s: entry %s is cut short\0A\00", align 1
@.str.48 = private unnamed_addr constant [48 x i8] c"%s: entry %s is damaged: its checksum is wrong\0A\00", align 1
@.str.49 = private unnamed_addr constant [39 x i8] c"%s: there is too little memory for it\0A\00", align 1
@.str.50 = private unnamed_addr constant [29 x i8] c"%s: the header is cut short\0A\00", align 1
@__const.nnc_parse_npy.numpy = private unnamed_addr constant [32 x i8] c"<U or |S\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00", align 1
@.str.51 = private unnamed_addr constant [15 x i8] c"%s: cut short\0A\00", align 1
@.str.52 = private unnamed_addr constant [9 x i8] c"'descr':\00", align 1
@.str.55 = private unnamed_addr constant [17 x i8] c"'fortran_order':\00", align 1
@.str.56 = private unnamed_addr constant [29 x i8] c"%s: the header is malformed\0A\00", align 1
@.str.57 = private unnamed_addr constant [22 x i8] c"%s: input %s must be \00", align 1
@.str.58 = private unnamed_addr constant [25 x i8] c" (%s), the file says %s\0A\00", align 1
@.str.59 = private unnamed_addr constant [74 x i8] c"%s: Fortran order is not read; save numpy.ascontiguousarray of the array\0A\00", align 1
@.str.60 = private unnamed_addr constant [4 x i8] c"f32\00", align 1
@.str.61 = private unnamed_addr constant [4 x i8] c"f64\00", align 1
@.str.62 = private unnamed_addr constant [4 x i8] c"f16\00", align 1
@.str.63 = private unnamed_addr constant [5 x i8] c"bf16\00", align 1
@.str.64 = private unnamed_addr constant [6 x i8] c"bench\00", align 1
@.str.65 = private unnamed_addr constant [23 x i8] c"runs %lld  threads %d\0A\00", align 1
@.str.66 = private unnamed_addr constant [55 x i8] c"min %.3f us  median %.3f us  p90 %.3f us  p99 %.3f us\0A\00", align 1
@nnc_add_entry.nothing = internal constant [1 x i64] zeroinitializer, align 8
@.str.67 = private unnamed_addr constant [9 x i8] c"%s[%lld]\00", align 1
@.str.68 = private unnamed_addr constant [7 x i8] c"<U%llu\00", align 1
@.str.69 = private unnamed_addr constant [61 x i8] c"%s: the name of an output is longer than an archive can say\0A\00", align 1
@.str.70 = private unnamed_addr constant [48 x i8] c"%s: archives of 4 GiB and more are not written\0A\00", align 1
@.str.71 = private unnamed_addr constant [10 x i8] c"%s.%d.tmp\00", align 1
@.str.72 = private unnamed_addr constant [3 x i8] c"wb\00", align 1
@.str.73 = private unnamed_addr constant [23 x i8] c"%s: cannot be written\0A\00", align 1
@.str.74 = private unnamed_addr constant [20 x i8] c"%s: writing failed\0A\00", align 1
@.str.75 = private unnamed_addr constant [51 x i8] c"{'descr': '%s', 'fortran_order': False, 'shape': (\00", align 1
@.str.76 = private unnamed_addr constant [7 x i8] c", %lld\00", align 1
@.str.77 = private unnamed_addr constant [6 x i8] c"%lld,\00", align 1
@.str.78 = private unnamed_addr constant [5 x i8] c"), }\00", align 1
@.str.81 = private unnamed_addr constant [4 x i8] c"str\00", align 1
@.str.82 = private unnamed_addr constant [8 x i8] c"  %.*s\0A\00", align 1
@str = private unnamed_addr constant [6 x i8] c"  ...\00", align 1

; Function Attrs: nounwind optsize
define range(i32 0, 6) i32 @main(i32 noundef %count, ptr noundef readonly captures(none) %words) local_unnamed_addr #0 {
entry:
  %entry3.i.i.i.i = alloca %struct.nnc_bytes, align 8
  %entry1.i.i.i = alloca %struct.nnc_bytes, align 8
  %options.i = alloca %struct.nnc_options, align 8
  %model.i = alloca ptr, align 8
  %context.i = alloca ptr, align 8
  %entries.i = alloca %struct.nnc_entries, align 8
  %rest.i = alloca ptr, align 8
  %arguments = alloca %struct.nnc_arguments, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %arguments) #21
  call void @llvm.lifetime.start.p0(ptr nonnull %rest.i) #21
  store ptr null, ptr %rest.i, align 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(2088) %arguments, i8 noundef 0, i64 noundef 2080, i1 noundef false) #22
  %seconds.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2080
  store double 2.000000e+00, ptr %seconds.i, align 8
  %cmp.not194.i = icmp sgt i32 %count, 1
  br i1 %cmp.not194.i, label %for.body.lr.ph.i, label %cond.false

for.body.lr.ph.i:                                 ; preds = %entry
  %file_count.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2048
  %threads.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2072
  %weights.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2064
  %output.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2056
  %bench.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2076
  br label %for.body.i

for.body.i:                                       ; preds = %for.inc.i, %for.body.lr.ph.i
  %0 = phi i32 [ 0, %for.body.lr.ph.i ], [ %55, %for.inc.i ]
  %i.0195.i = phi i32 [ 1, %for.body.lr.ph.i ], [ %inc.i, %for.inc.i ]
  %idxprom.i = sext i32 %i.0195.i to i64
  %arrayidx.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom.i
  %1 = load ptr, ptr %arrayidx.i, align 8
  %add.i = add nsw i32 %i.0195.i, 1
  %cmp1.i = icmp slt i32 %add.i, %count
  %call2.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(7) @.str) #22
  %cmp3.i = icmp eq i32 %call2.i, 0
  br i1 %cmp3.i, label %if.then.i, label %sub_0.i

sub_0.i:                                          ; preds = %for.body.i
  %2 = load i8, ptr %1, align 1
  %.not.i = icmp eq i8 %2, 45
  br i1 %.not.i, label %sub_1.i, label %if.else.i

sub_1.i:                                          ; preds = %sub_0.i
  %3 = getelementptr inbounds nuw i8, ptr %1, i64 1
  %4 = load i8, ptr %3, align 1
  %.not196.i = icmp eq i8 %4, 104
  br i1 %.not196.i, label %lor.lhs.false.tail.i, label %if.else.i

lor.lhs.false.tail.i:                             ; preds = %sub_1.i
  %5 = getelementptr inbounds nuw i8, ptr %1, i64 2
  %6 = load i8, ptr %5, align 1
  %7 = icmp eq i8 %6, 0
  br i1 %7, label %if.then.i, label %if.else.i

if.then.i:                                        ; preds = %lor.lhs.false.tail.i, %for.body.i
  %8 = load ptr, ptr @__stdoutp, align 8
  %9 = load ptr, ptr %words, align 8
  %10 = load ptr, ptr @nnc_main_program, align 8
  %call.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %8, ptr noundef nonnull @.str.12, ptr noundef %9) #22
  %input_count.i.i = getelementptr inbounds nuw i8, ptr %10, i64 24
  %output_count.i.i = getelementptr inbounds nuw i8, ptr %10, i64 40
  %11 = load i64, ptr %input_count.i.i, align 8
  %12 = load i64, ptr %output_count.i.i, align 8
  %add50.i.i = sub i64 0, %11
  %cmp51.not.i.i = icmp eq i64 %12, %add50.i.i
  br i1 %cmp51.not.i.i, label %nnc_parse_arguments.exit.thread, label %for.body.lr.ph.i.i

for.body.lr.ph.i.i:                               ; preds = %if.then.i
  %outputs.i.i = getelementptr inbounds nuw i8, ptr %10, i64 32
  %inputs.i.i = getelementptr inbounds nuw i8, ptr %10, i64 16
  br label %for.body.i.i

for.body.i.i:                                     ; preds = %if.end25.i.i, %for.body.lr.ph.i.i
  %13 = phi i64 [ %11, %for.body.lr.ph.i.i ], [ %25, %if.end25.i.i ]
  %i.052.i.i = phi i64 [ 0, %for.body.lr.ph.i.i ], [ %inc.i.i, %if.end25.i.i ]
  %cmp2.i.i = icmp ult i64 %i.052.i.i, %13
  br i1 %cmp2.i.i, label %cond.true.i.i, label %cond.false.i.i

cond.true.i.i:                                    ; preds = %for.body.i.i
  %14 = load ptr, ptr %inputs.i.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %14, i64 %i.052.i.i
  br label %cond.end.i.i

cond.false.i.i:                                   ; preds = %for.body.i.i
  %15 = load ptr, ptr %outputs.i.i, align 8
  %sub.i.i = sub nuw i64 %i.052.i.i, %13
  %arrayidx4.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %15, i64 %sub.i.i
  br label %cond.end.i.i

cond.end.i.i:                                     ; preds = %cond.false.i.i, %cond.true.i.i
  %cond6.i.i = phi ptr [ @.str.14, %cond.true.i.i ], [ @.str.15, %cond.false.i.i ]
  %cond.i.i = phi ptr [ %arrayidx.i.i, %cond.true.i.i ], [ %arrayidx4.i.i, %cond.false.i.i ]
  %16 = load ptr, ptr %cond.i.i, align 8
  %call7.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %8, ptr noundef nonnull @.str.13, ptr noundef nonnull %cond6.i.i, ptr noundef %16) #22
  %form.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 48
  %17 = load i64, ptr %form.i.i, align 8
  %and.i.i = and i64 %17, 2
  %cmp8.not.i.i = icmp eq i64 %and.i.i, 0
  br i1 %cmp8.not.i.i, label %if.end.i.i, label %if.then.i.i

if.then.i.i:                                      ; preds = %cond.end.i.i
  %18 = call i64 @fwrite(ptr nonnull @.str.16, i64 9, i64 1, ptr %8)
  %.pre.i.i = load i64, ptr %form.i.i, align 8
  br label %if.end.i.i

if.end.i.i:                                       ; preds = %if.then.i.i, %cond.end.i.i
  %19 = phi i64 [ %.pre.i.i, %if.then.i.i ], [ %17, %cond.end.i.i ]
  %and12.i.i = and i64 %19, 1
  %cmp13.not.i.i = icmp eq i64 %and12.i.i, 0
  br i1 %cmp13.not.i.i, label %if.end17.i.i, label %if.then15.i.i

if.then15.i.i:                                    ; preds = %if.end.i.i
  %20 = call i64 @fwrite(ptr nonnull @.str.17, i64 12, i64 1, ptr %8)
  %.pre53.i.i = load i64, ptr %form.i.i, align 8
  br label %if.end17.i.i

if.end17.i.i:                                     ; preds = %if.then15.i.i, %if.end.i.i
  %21 = phi i64 [ %.pre53.i.i, %if.then15.i.i ], [ %19, %if.end.i.i ]
  %and19.i.i = and i64 %21, 4
  %cmp20.not.i.i = icmp eq i64 %and19.i.i, 0
  %dtype24.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 8
  %22 = load ptr, ptr %dtype24.i.i, align 8
  br i1 %cmp20.not.i.i, label %if.else.i.i, label %if.then22.i.i

if.then22.i.i:                                    ; preds = %if.end17.i.i
  %call23.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %8, ptr noundef nonnull @.str.18, ptr noundef %22) #22
  br label %if.end25.i.i

if.else.i.i:                                      ; preds = %if.end17.i.i
  %rank.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 24
  %23 = load i64, ptr %rank.i.i, align 8
  %shape.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 32
  %24 = load ptr, ptr %shape.i.i, align 8
  call fastcc void @nnc_print_type(ptr noundef %8, ptr noundef %22, i64 noundef %23, ptr noundef %24) #23
  br label %if.end25.i.i

if.end25.i.i:                                     ; preds = %if.else.i.i, %if.then22.i.i
  %fputc.i.i = call i32 @fputc(i32 10, ptr %8)
  %inc.i.i = add nuw i64 %i.052.i.i, 1
  %25 = load i64, ptr %input_count.i.i, align 8
  %26 = load i64, ptr %output_count.i.i, align 8
  %add.i.i = add i64 %26, %25
  %cmp.i.i = icmp ult i64 %inc.i.i, %add.i.i
  br i1 %cmp.i.i, label %for.body.i.i, label %nnc_parse_arguments.exit.thread, !llvm.loop !3

if.else.i:                                        ; preds = %lor.lhs.false.tail.i, %sub_1.i, %sub_0.i
  %call9.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(11) @.str.2) #22
  %cmp10.i = icmp eq i32 %call9.i, 0
  br i1 %cmp10.i, label %if.then12.i, label %if.else14.i

if.then12.i:                                      ; preds = %if.else.i
  %27 = load ptr, ptr @nnc_main_program, align 8
  %description.i = getelementptr inbounds nuw i8, ptr %27, i64 8
  %28 = load ptr, ptr %description.i, align 8
  %puts.i = call i32 @puts(ptr nonnull dereferenceable(1) %28)
  br label %nnc_parse_arguments.exit.thread

if.else14.i:                                      ; preds = %if.else.i
  %call15.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(8) @.str.4) #22
  %cmp16.i = icmp eq i32 %call15.i, 0
  br i1 %cmp16.i, label %if.then18.i, label %sub_0184.i

if.then18.i:                                      ; preds = %if.else14.i
  store i32 1, ptr %bench.i, align 4
  br i1 %cmp1.i, label %if.then19.i, label %for.inc.i

if.then19.i:                                      ; preds = %if.then18.i
  %idxprom22.i = sext i32 %add.i to i64
  %arrayidx23.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom22.i
  %29 = load ptr, ptr %arrayidx23.i, align 8
  %call24.i = call double @"\01_strtod"(ptr noundef %29, ptr noundef nonnull %rest.i) #22
  %30 = load ptr, ptr %rest.i, align 8
  %31 = load i8, ptr %30, align 1
  %cmp26.i = icmp eq i8 %31, 0
  %cmp28.i = fcmp ogt double %call24.i, 0.000000e+00
  %or.cond.i = select i1 %cmp26.i, i1 %cmp28.i, i1 false
  br i1 %or.cond.i, label %if.then30.i, label %for.inc.i

if.then30.i:                                      ; preds = %if.then19.i
  store double %call24.i, ptr %seconds.i, align 8
  br label %for.inc.i

sub_0184.i:                                       ; preds = %if.else14.i
  br i1 %.not.i, label %sub_1185.i, label %lor.lhs.false38.i

sub_1185.i:                                       ; preds = %sub_0184.i
  %32 = getelementptr inbounds nuw i8, ptr %1, i64 1
  %33 = load i8, ptr %32, align 1
  %.not198.i = icmp eq i8 %33, 111
  br i1 %.not198.i, label %if.else34.tail.i, label %lor.lhs.false38.i

if.else34.tail.i:                                 ; preds = %sub_1185.i
  %34 = getelementptr inbounds nuw i8, ptr %1, i64 2
  %35 = load i8, ptr %34, align 1
  %36 = icmp eq i8 %35, 0
  br i1 %36, label %if.then46.i, label %lor.lhs.false38.i

lor.lhs.false38.i:                                ; preds = %if.else34.tail.i, %sub_1185.i, %sub_0184.i
  %call39.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(10) @.str.6) #22
  %cmp40.i = icmp eq i32 %call39.i, 0
  br i1 %cmp40.i, label %if.then46.i, label %lor.lhs.false42.i

lor.lhs.false42.i:                                ; preds = %lor.lhs.false38.i
  %call43.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(10) @.str.7) #22
  %cmp44.i = icmp eq i32 %call43.i, 0
  br i1 %cmp44.i, label %if.then46.i, label %if.else92.i

if.then46.i:                                      ; preds = %lor.lhs.false42.i, %lor.lhs.false38.i, %if.else34.tail.i
  br i1 %cmp1.i, label %if.end51.i, label %if.then48.i

if.then48.i:                                      ; preds = %if.then46.i
  %37 = load ptr, ptr %words, align 8
  %38 = load ptr, ptr @__stderrp, align 8
  %call.i175.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %38, ptr noundef nonnull @.str.25, ptr noundef %37, ptr noundef nonnull %1, ptr noundef nonnull @.str.8, ptr noundef %37) #22
  br label %nnc_parse_arguments.exit.thread

if.end51.i:                                       ; preds = %if.then46.i
  %arrayidx53.i = getelementptr inbounds nuw i8, ptr %1, i64 1
  %39 = load i8, ptr %arrayidx53.i, align 1
  %cmp55.i = icmp eq i8 %39, 111
  br i1 %cmp55.i, label %if.then57.i, label %if.else60.i

if.then57.i:                                      ; preds = %if.end51.i
  %idxprom58.i = sext i32 %add.i to i64
  %arrayidx59.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom58.i
  %40 = load ptr, ptr %arrayidx59.i, align 8
  store ptr %40, ptr %output.i, align 8
  br label %for.inc.i

if.else60.i:                                      ; preds = %if.end51.i
  %arrayidx61.i = getelementptr inbounds nuw i8, ptr %1, i64 2
  %41 = load i8, ptr %arrayidx61.i, align 1
  %cmp63.i = icmp eq i8 %41, 119
  %idxprom66.i = sext i32 %add.i to i64
  %arrayidx67.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom66.i
  %42 = load ptr, ptr %arrayidx67.i, align 8
  br i1 %cmp63.i, label %if.then65.i, label %if.else68.i

if.then65.i:                                      ; preds = %if.else60.i
  store ptr %42, ptr %weights.i, align 8
  br label %for.inc.i

if.else68.i:                                      ; preds = %if.else60.i
  %call71.i = call i64 @strtol(ptr noundef %42, ptr noundef nonnull %rest.i, i32 noundef 10) #23
  %conv72.i = trunc i64 %call71.i to i32
  store i32 %conv72.i, ptr %threads.i, align 8
  %43 = load ptr, ptr %rest.i, align 8
  %44 = load i8, ptr %43, align 1
  %cmp74.not.i = icmp ne i8 %44, 0
  %45 = add i32 %conv72.i, -1025
  %46 = icmp ult i32 %45, -1024
  %or.cond174.i = select i1 %cmp74.not.i, i1 true, i1 %46
  br i1 %or.cond174.i, label %if.then84.i, label %for.inc.i

if.then84.i:                                      ; preds = %if.else68.i
  %arrayidx67.i.le = getelementptr inbounds ptr, ptr %words, i64 %idxprom66.i
  %47 = load ptr, ptr %words, align 8
  %48 = load ptr, ptr %arrayidx67.i.le, align 8
  %49 = load ptr, ptr @__stderrp, align 8
  %call.i176.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %49, ptr noundef nonnull @.str.25, ptr noundef %47, ptr noundef %48, ptr noundef nonnull @.str.9, ptr noundef %47) #22
  br label %nnc_parse_arguments.exit.thread

if.else92.i:                                      ; preds = %lor.lhs.false42.i
  br i1 %.not.i, label %if.then97.i, label %if.else100.i

if.then97.i:                                      ; preds = %if.else92.i
  %50 = load ptr, ptr %words, align 8
  %51 = load ptr, ptr @__stderrp, align 8
  %call.i177.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %51, ptr noundef nonnull @.str.25, ptr noundef %50, ptr noundef nonnull %1, ptr noundef nonnull @.str.10, ptr noundef %50) #22
  br label %nnc_parse_arguments.exit.thread

if.else100.i:                                     ; preds = %if.else92.i
  %cmp101.i = icmp eq i32 %0, 256
  br i1 %cmp101.i, label %if.then103.i, label %if.else106.i

if.then103.i:                                     ; preds = %if.else100.i
  %52 = load ptr, ptr %words, align 8
  %53 = load ptr, ptr @__stderrp, align 8
  %call.i178.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %53, ptr noundef nonnull @.str.25, ptr noundef %52, ptr noundef nonnull %1, ptr noundef nonnull @.str.11, ptr noundef %52) #22
  br label %nnc_parse_arguments.exit.thread

if.else106.i:                                     ; preds = %if.else100.i
  %idxprom108.i = sext i32 %0 to i64
  %arrayidx109.i = getelementptr inbounds ptr, ptr %arguments, i64 %idxprom108.i
  store ptr %1, ptr %arrayidx109.i, align 8
  %54 = load i32, ptr %file_count.i, align 8
  %add111.i = add nsw i32 %54, 1
  store i32 %add111.i, ptr %file_count.i, align 8
  br label %for.inc.i

for.inc.i:                                        ; preds = %if.else106.i, %if.else68.i, %if.then65.i, %if.then57.i, %if.then30.i, %if.then19.i, %if.then18.i
  %55 = phi i32 [ %0, %if.then30.i ], [ %0, %if.else68.i ], [ %0, %if.then65.i ], [ %0, %if.then57.i ], [ %0, %if.then18.i ], [ %add111.i, %if.else106.i ], [ %0, %if.then19.i ]
  %i.3.ph.i = phi i32 [ %add.i, %if.then30.i ], [ %add.i, %if.else68.i ], [ %add.i, %if.then65.i ], [ %add.i, %if.then57.i ], [ %i.0195.i, %if.then18.i ], [ %i.0195.i, %if.else106.i ], [ %i.0195.i, %if.then19.i ]
  %inc.i = add nsw i32 %i.3.ph.i, 1
  %cmp.not.i = icmp slt i32 %inc.i, %count
  br i1 %cmp.not.i, label %for.body.i, label %cond.false.loopexit, !llvm.loop !5

nnc_parse_arguments.exit.thread:                  ; preds = %if.end25.i.i, %if.then.i, %if.then12.i, %if.then103.i, %if.then84.i, %if.then48.i, %if.then97.i
  %spec.select.i.ph = phi i32 [ 0, %if.then.i ], [ 2, %if.then97.i ], [ 2, %if.then48.i ], [ 2, %if.then84.i ], [ 2, %if.then103.i ], [ 0, %if.then12.i ], [ 0, %if.end25.i.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i) #21
  br label %cond.end

cond.false.loopexit:                              ; preds = %for.inc.i
  %56 = icmp sgt i32 %55, 0
  br label %cond.false

cond.false:                                       ; preds = %cond.false.loopexit, %entry
  %cmp25.not475.i = phi i1 [ %56, %cond.false.loopexit ], [ false, %entry ]
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i) #21
  %57 = load ptr, ptr %words, align 8
  %58 = load ptr, ptr @nnc_main_program, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %options.i) #21
  call void @llvm.lifetime.start.p0(ptr nonnull %model.i) #21
  store ptr null, ptr %model.i, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %context.i) #21
  store ptr null, ptr %context.i, align 8
  %input_count.i = getelementptr inbounds nuw i8, ptr %58, i64 24
  %59 = load i64, ptr %input_count.i, align 8
  %add.i4 = shl i64 %59, 3
  %mul.i = add i64 %add.i4, 8
  %call.i5 = call ptr @malloc(i64 noundef %mul.i) #24
  %output_count.i = getelementptr inbounds nuw i8, ptr %58, i64 40
  %60 = load i64, ptr %output_count.i, align 8
  %add1.i = shl i64 %60, 3
  %mul2.i = add i64 %add1.i, 8
  %call3.i = call ptr @malloc(i64 noundef %mul2.i) #24
  %inputs4.i = getelementptr inbounds nuw i8, ptr %58, i64 16
  %61 = load ptr, ptr %inputs4.i, align 8
  %call6.i = call fastcc ptr @nnc_copy_tensors(ptr noundef %61, i64 noundef %59) #23
  %outputs7.i = getelementptr inbounds nuw i8, ptr %58, i64 32
  %62 = load ptr, ptr %outputs7.i, align 8
  %63 = load i64, ptr %output_count.i, align 8
  %call9.i6 = call fastcc ptr @nnc_copy_tensors(ptr noundef %62, i64 noundef %63) #23
  %64 = load i64, ptr %input_count.i, align 8
  %add11.i = shl i64 %64, 3
  %mul12.i = add i64 %add11.i, 8
  %call13.i = call ptr @malloc(i64 noundef %mul12.i) #24
  %cmp.i = icmp eq ptr %call.i5, null
  %cmp14.i = icmp eq ptr %call3.i, null
  %or.cond.i7 = or i1 %cmp.i, %cmp14.i
  %cmp16.i8 = icmp eq ptr %call6.i, null
  %or.cond273.i = or i1 %or.cond.i7, %cmp16.i8
  %cmp18.i = icmp eq ptr %call9.i6, null
  %or.cond274.i = or i1 %or.cond273.i, %cmp18.i
  %cmp20.i = icmp eq ptr %call13.i, null
  %or.cond275.i = or i1 %or.cond274.i, %cmp20.i
  br i1 %or.cond275.i, label %if.then.i30, label %if.end.i

if.then.i30:                                      ; preds = %cond.false
  %65 = load ptr, ptr @__stderrp, align 8
  %66 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i.i31 = call ptr %66(i32 noundef 2) #22
  %call1.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %65, ptr noundef nonnull @.str.29, ptr noundef %57, ptr noundef %call.i.i31, i32 noundef 2) #22
  br label %nnc_run_program.exit

if.end.i:                                         ; preds = %cond.false
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 1 %call.i5, i8 noundef 0, i64 noundef %add11.i, i1 noundef false) #22
  %file_count.i10 = getelementptr inbounds nuw i8, ptr %arguments, i64 2048
  br i1 %cmp25.not475.i, label %for.body.lr.ph.i19, label %for.cond33.preheader.i

for.body.lr.ph.i19:                               ; preds = %if.end.i
  %sizes.i.i.i = getelementptr inbounds nuw i8, ptr %58, i64 112
  %stages.i.i.i = getelementptr inbounds nuw i8, ptr %58, i64 256
  %67 = getelementptr inbounds nuw i8, ptr %entry3.i.i.i.i, i64 8
  %.fca.1.gep.i.i.i = getelementptr inbounds nuw i8, ptr %entry1.i.i.i, i64 8
  br label %for.body.i20

for.body.i20:                                     ; preds = %for.inc.i27, %for.body.lr.ph.i19
  %indvars.iv.i = phi i64 [ 0, %for.body.lr.ph.i19 ], [ %indvars.iv.next.i, %for.inc.i27 ]
  %arrayidx.i21 = getelementptr inbounds nuw ptr, ptr %arguments, i64 %indvars.iv.i
  %68 = load ptr, ptr %arrayidx.i21, align 8
  %69 = load i64, ptr %input_count.i, align 8
  %cmp203.not.i.i = icmp eq i64 %69, 0
  br i1 %cmp203.not.i.i, label %for.cond.cleanup.i.i, label %for.body.lr.ph.i.i22

for.body.lr.ph.i.i22:                             ; preds = %for.body.i20
  %70 = load ptr, ptr %inputs4.i, align 8
  %call3.i.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %68) #22
  br label %for.body.i.i23

for.cond.cleanup.i.i:                             ; preds = %if.end.i.i25, %for.body.i20
  %index.0.lcssa.i.i = phi i64 [ 0, %for.body.i20 ], [ %index.1.i.i, %if.end.i.i25 ]
  %path.0.lcssa.i.i = phi ptr [ %68, %for.body.i20 ], [ %path.1.i.i, %if.end.i.i25 ]
  %cmp16.i.i = icmp ult i64 %index.0.lcssa.i.i, %69
  br i1 %cmp16.i.i, label %land.lhs.true18.i.i, label %if.end31.i.i

for.body.i.i23:                                   ; preds = %if.end.i.i25, %for.body.lr.ph.i.i22
  %path.0206.i.i = phi ptr [ %68, %for.body.lr.ph.i.i22 ], [ %path.1.i.i, %if.end.i.i25 ]
  %i.0205.i.i = phi i64 [ 0, %for.body.lr.ph.i.i22 ], [ %inc.i.i26, %if.end.i.i25 ]
  %index.0204.i.i = phi i64 [ %69, %for.body.lr.ph.i.i22 ], [ %index.1.i.i, %if.end.i.i25 ]
  %arrayidx.i.i24 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %70, i64 %i.0205.i.i
  %71 = load ptr, ptr %arrayidx.i.i24, align 8
  %call.i390.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %71) #22
  %cmp4.i.i = icmp ugt i64 %call3.i.i, %call.i390.i
  br i1 %cmp4.i.i, label %land.lhs.true.i.i, label %if.end.i.i25

land.lhs.true.i.i:                                ; preds = %for.body.i.i23
  %call8.i.i = call i32 @memcmp(ptr noundef nonnull %68, ptr noundef nonnull %71, i64 noundef %call.i390.i) #23
  %cmp9.i.i = icmp eq i32 %call8.i.i, 0
  br i1 %cmp9.i.i, label %land.lhs.true10.i.i, label %if.end.i.i25

land.lhs.true10.i.i:                              ; preds = %land.lhs.true.i.i
  %arrayidx11.i.i = getelementptr inbounds nuw i8, ptr %68, i64 %call.i390.i
  %72 = load i8, ptr %arrayidx11.i.i, align 1
  %cmp12.i.i = icmp eq i8 %72, 61
  %add.ptr14.i.i = getelementptr inbounds nuw i8, ptr %arrayidx11.i.i, i64 1
  %spec.select.i.i = select i1 %cmp12.i.i, i64 %i.0205.i.i, i64 %index.0204.i.i
  %spec.select165.i.i = select i1 %cmp12.i.i, ptr %add.ptr14.i.i, ptr %path.0206.i.i
  br label %if.end.i.i25

if.end.i.i25:                                     ; preds = %land.lhs.true10.i.i, %land.lhs.true.i.i, %for.body.i.i23
  %index.1.i.i = phi i64 [ %index.0204.i.i, %for.body.i.i23 ], [ %spec.select.i.i, %land.lhs.true10.i.i ], [ %index.0204.i.i, %land.lhs.true.i.i ]
  %path.1.i.i = phi ptr [ %path.0206.i.i, %for.body.i.i23 ], [ %spec.select165.i.i, %land.lhs.true10.i.i ], [ %path.0206.i.i, %land.lhs.true.i.i ]
  %inc.i.i26 = add nuw i64 %i.0205.i.i, 1
  %exitcond.not.i.i = icmp eq i64 %inc.i.i26, %69
  br i1 %exitcond.not.i.i, label %for.cond.cleanup.i.i, label %for.body.i.i23, !llvm.loop !6

land.lhs.true18.i.i:                              ; preds = %for.cond.cleanup.i.i
  %73 = load i8, ptr %path.0.lcssa.i.i, align 1
  %cmp20.i.i = icmp eq i8 %73, 0
  br i1 %cmp20.i.i, label %land.lhs.true22.i.i, label %if.end31.i.i

land.lhs.true22.i.i:                              ; preds = %land.lhs.true18.i.i
  %74 = load ptr, ptr %inputs4.i, align 8
  %arrayidx24.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %74, i64 %index.0.lcssa.i.i
  %form.i.i28 = getelementptr inbounds nuw i8, ptr %arrayidx24.i.i, i64 48
  %75 = load i64, ptr %form.i.i28, align 8
  %cmp25.not.i.i = icmp eq i64 %75, 0
  br i1 %cmp25.not.i.i, label %if.end31.i.i, label %if.then27.i.i

if.then27.i.i:                                    ; preds = %land.lhs.true22.i.i
  %arrayidx28.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %index.0.lcssa.i.i
  %arrayidx29.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %index.0.lcssa.i.i
  %form.i420.i = getelementptr inbounds nuw i8, ptr %arrayidx28.i.i, i64 48
  %76 = load i64, ptr %form.i420.i, align 8
  %and.i.i29 = and i64 %76, 1
  %cmp.not.i421.i = icmp eq i64 %and.i.i29, 0
  %77 = load ptr, ptr %arrayidx29.i.i, align 8
  %cmp1.i422.i = icmp eq ptr %77, null
  br i1 %cmp1.i422.i, label %if.end.i424.i, label %if.end6.i.i

if.end.i424.i:                                    ; preds = %if.then27.i.i
  %call.i425.i = call dereferenceable_or_null(32) ptr @calloc(i64 noundef 1, i64 noundef 32) #25
  store ptr %call.i425.i, ptr %arrayidx29.i.i, align 8
  %cmp3.i.i = icmp eq ptr %call.i425.i, null
  br i1 %cmp3.i.i, label %nnc_run_program.exit, label %if.end6.i.i

if.end6.i.i:                                      ; preds = %if.end.i424.i, %if.then27.i.i
  %item.064.i.i = phi ptr [ %call.i425.i, %if.end.i424.i ], [ %77, %if.then27.i.i ]
  br i1 %cmp.not.i421.i, label %for.inc.i27, label %if.end8.thread.i.i

if.end8.thread.i.i:                               ; preds = %if.end6.i.i
  store i32 2, ptr %item.064.i.i, align 8
  br label %for.inc.i27

if.end31.i.i:                                     ; preds = %land.lhs.true22.i.i, %land.lhs.true18.i.i, %for.cond.cleanup.i.i
  %call.i.i.i.i = call i32 (ptr, i32, ...) @"\01_open"(ptr noundef %path.0.lcssa.i.i, i32 noundef 4) #22
  %cmp.i.i.i.i = icmp slt i32 %call.i.i.i.i, 0
  br i1 %cmp.i.i.i.i, label %if.then.i.i.i, label %cond.end.i.i.i.i

cond.end.i.i.i.i:                                 ; preds = %if.end31.i.i
  %call1.i.i.i.i = call ptr @"\01_fdopen"(i32 noundef %call.i.i.i.i, ptr noundef nonnull @.str.36) #22
  %cmp3.i.i.i.i = icmp eq ptr %call1.i.i.i.i, null
  br i1 %cmp3.i.i.i.i, label %if.then.i.i.i.i, label %if.end.i.i.i

if.then.i.i.i.i:                                  ; preds = %cond.end.i.i.i.i
  %call4.i.i.i.i = call i32 @"\01_close"(i32 noundef %call.i.i.i.i) #22
  br label %if.then.i.i.i

if.then.i.i.i:                                    ; preds = %if.end31.i.i, %if.then.i.i.i.i
  %78 = load ptr, ptr @__stderrp, align 8
  %call1.i.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %78, ptr noundef nonnull @.str.34, ptr noundef %path.0.lcssa.i.i) #22
  br label %nnc_run_program.exit

if.end.i.i.i:                                     ; preds = %cond.end.i.i.i.i
  %call2.i.i.i = call i32 @fseeko(ptr noundef nonnull %call1.i.i.i.i, i64 noundef 0, i32 noundef 2) #23
  %cmp3.i.i.i = icmp eq i32 %call2.i.i.i, 0
  br i1 %cmp3.i.i.i, label %cond.end.i.i.i, label %if.then17.i.i.i

cond.end.i.i.i:                                   ; preds = %if.end.i.i.i
  %call4.i.i.i = call i64 @ftello(ptr noundef nonnull %call1.i.i.i.i) #23
  %cmp5.i.i.i = icmp slt i64 %call4.i.i.i, 0
  br i1 %cmp5.i.i.i, label %if.then17.i.i.i, label %lor.lhs.false.i.i.i

lor.lhs.false.i.i.i:                              ; preds = %cond.end.i.i.i
  %call6.i.i.i = call i32 @fseeko(ptr noundef nonnull %call1.i.i.i.i, i64 noundef 0, i32 noundef 0) #23
  %cmp7.not.i.i.i = icmp eq i32 %call6.i.i.i, 0
  br i1 %cmp7.not.i.i.i, label %cond.end11.i.i.i, label %if.then17.i.i.i

cond.end11.i.i.i:                                 ; preds = %lor.lhs.false.i.i.i
  %add.i.i.i = add nuw i64 %call4.i.i.i, 1
  %call10.i.i.i = call ptr @malloc(i64 noundef %add.i.i.i) #24
  %cmp13.i.i.i = icmp eq ptr %call10.i.i.i, null
  br i1 %cmp13.i.i.i, label %if.then17.i.i.i, label %lor.lhs.false14.i.i.i

lor.lhs.false14.i.i.i:                            ; preds = %cond.end11.i.i.i
  %call15.i.i.i = call i64 @fread(ptr noundef nonnull %call10.i.i.i, i64 noundef 1, i64 noundef %call4.i.i.i, ptr noundef nonnull %call1.i.i.i.i) #23
  %cmp16.not.i.i.i = icmp eq i64 %call15.i.i.i, %call4.i.i.i
  br i1 %cmp16.not.i.i.i, label %if.end36.i.i, label %if.then17.i.i.i

if.then17.i.i.i:                                  ; preds = %lor.lhs.false14.i.i.i, %cond.end11.i.i.i, %lor.lhs.false.i.i.i, %cond.end.i.i.i, %if.end.i.i.i
  %cond1250.i.i.i = phi ptr [ null, %cond.end11.i.i.i ], [ %call10.i.i.i, %lor.lhs.false14.i.i.i ], [ null, %lor.lhs.false.i.i.i ], [ null, %cond.end.i.i.i ], [ null, %if.end.i.i.i ]
  %79 = load ptr, ptr @__stderrp, align 8
  %call18.i.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %79, ptr noundef nonnull @.str.35, ptr noundef %path.0.lcssa.i.i) #22
  call void @free(ptr noundef %cond1250.i.i.i) #23
  %call19.i.i.i = call i32 @fclose(ptr noundef nonnull %call1.i.i.i.i) #23
  br label %nnc_run_program.exit

if.end36.i.i:                                     ; preds = %lor.lhs.false14.i.i.i
  %call21.i.i.i = call i32 @fclose(ptr noundef nonnull %call1.i.i.i.i) #23
  %cmp37.i.i = icmp samesign ugt i64 %call4.i.i.i, 3
  br i1 %cmp37.i.i, label %for.body.i.i.i, label %if.end46.i.i

for.body.i.i.i:                                   ; preds = %if.end36.i.i, %for.body.i.i.i
  %indvars.iv.i.i.i = phi i64 [ %indvars.iv.next.i.i.i, %for.body.i.i.i ], [ 4, %if.end36.i.i ]
  %value.04.i.i.i = phi i32 [ %or.i.i.i, %for.body.i.i.i ], [ 0, %if.end36.i.i ]
  %indvars.iv.next.i.i.i = add nsw i64 %indvars.iv.i.i.i, -1
  %shl.i.i.i = shl i32 %value.04.i.i.i, 8
  %arrayidx.i.i.i = getelementptr inbounds nuw i8, ptr %call10.i.i.i, i64 %indvars.iv.next.i.i.i
  %80 = load i8, ptr %arrayidx.i.i.i, align 1
  %conv.i.i.i = zext i8 %80 to i32
  %or.i.i.i = or disjoint i32 %shl.i.i.i, %conv.i.i.i
  %cmp.i.i.i = icmp samesign ugt i64 %indvars.iv.i.i.i, 1
  br i1 %cmp.i.i.i, label %for.body.i.i.i, label %nnc_little.exit.i.i, !llvm.loop !7

nnc_little.exit.i.i:                              ; preds = %for.body.i.i.i
  %cmp42.i.i = icmp eq i32 %or.i.i.i, 67324752
  br i1 %cmp42.i.i, label %if.then44.i.i, label %if.end46.i.i

if.then44.i.i:                                    ; preds = %nnc_little.exit.i.i
  %81 = ptrtoint ptr %call10.i.i.i to i64
  %.fca.0.insert119.i.i = insertvalue [2 x i64] poison, i64 %81, 0
  %.fca.1.insert122.i.i = insertvalue [2 x i64] %.fca.0.insert119.i.i, i64 %call4.i.i.i, 1
  call void @llvm.lifetime.start.p0(ptr nonnull %entry1.i.i.i) #21
  %82 = load i64, ptr %input_count.i, align 8
  %cmp.not75.not.i.i.i = icmp eq i64 %82, 0
  br i1 %cmp.not75.not.i.i.i, label %nnc_take_archive.exit.i.i, label %for.body.i166.i.i

for.body.i166.i.i:                                ; preds = %if.then44.i.i, %for.inc.i.i.i
  %i.076.i.i.i = phi i64 [ %inc.i.i.i, %for.inc.i.i.i ], [ 0, %if.then44.i.i ]
  %83 = load ptr, ptr %inputs4.i, align 8
  %arrayidx.i167.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %83, i64 %i.076.i.i.i
  %form.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i167.i.i, i64 48
  %84 = load i64, ptr %form.i.i.i, align 8
  %cmp3.not.i.i.i = icmp eq i64 %84, 0
  br i1 %cmp3.not.i.i.i, label %if.end8.i.i.i, label %if.then.i168.i.i

if.then.i168.i.i:                                 ; preds = %for.body.i166.i.i
  %arrayidx4.i.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i.076.i.i.i
  %arrayidx5.i.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %i.076.i.i.i
  %85 = load ptr, ptr %arrayidx4.i.i.i, align 8
  %call.i.i169.i.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %85) #22
  %add.i.i.i.i = add i64 %call.i.i169.i.i, 32
  %call2.i.i.i.i = call ptr @malloc(i64 noundef %add.i.i.i.i) #24
  call void @llvm.lifetime.start.p0(ptr nonnull %entry3.i.i.i.i) #21
  store i64 0, ptr %67, align 8
  %cmp.not.i.i.i.i = icmp eq ptr %call2.i.i.i.i, null
  %form.i.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx4.i.i.i, i64 48
  %86 = load i64, ptr %form.i.i.i.i, align 8
  %and.i.i.i.i = and i64 %86, 1
  %cmp4.not.i.i.i.i = icmp eq i64 %and.i.i.i.i, 0
  br i1 %cmp.not.i.i.i.i, label %nnc_take_items.exit.thread.i.i.i, label %for.body.i.i.i.i

for.cond.i.i.i.i:                                 ; preds = %if.end17.i.i.i.i
  %inc.i.i.i.i = add i64 %i.0100.i.i.i.i, 1
  %cmp5.i.i.i.i = icmp eq i32 %call18.i.i.i.i, 0
  br i1 %cmp5.i.i.i.i, label %for.body.i.i.i.i, label %nnc_take_items.exit.thread.i.i.i, !llvm.loop !8

for.body.i.i.i.i:                                 ; preds = %if.then.i168.i.i, %for.cond.i.i.i.i
  %i.0100.i.i.i.i = phi i64 [ %inc.i.i.i.i, %for.cond.i.i.i.i ], [ 0, %if.then.i168.i.i ]
  %87 = load ptr, ptr %arrayidx4.i.i.i, align 8
  br i1 %cmp4.not.i.i.i.i, label %if.else.i.i.i.i, label %if.then.i.i170.i.i

if.then.i.i170.i.i:                               ; preds = %for.body.i.i.i.i
  %snprintf = call i32 (ptr, i64, ptr, ...) @snprintf(ptr nonnull %call2.i.i.i.i, i64 %add.i.i.i.i, ptr nonnull @.str.37, ptr %87, i64 %i.0100.i.i.i.i)
  br label %if.end.i.i.i.i

if.else.i.i.i.i:                                  ; preds = %for.body.i.i.i.i
  %snprintf203 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr nonnull %call2.i.i.i.i, i64 %add.i.i.i.i, ptr nonnull @.str.38, ptr %87)
  br label %if.end.i.i.i.i

if.end.i.i.i.i:                                   ; preds = %if.else.i.i.i.i, %if.then.i.i170.i.i
  %call11.i.i.i.i = call fastcc i32 @nnc_find_entry(ptr noundef %path.0.lcssa.i.i, [2 x i64] %.fca.1.insert122.i.i, ptr noundef nonnull %call2.i.i.i.i, ptr noundef %entry3.i.i.i.i) #23
  %cmp12.i.i.i.i = icmp ne i32 %call11.i.i.i.i, 0
  %88 = load ptr, ptr %entry3.i.i.i.i, align 8
  %cmp14.i.i.i.i = icmp eq ptr %88, null
  %or.cond.i.i.i.i = select i1 %cmp12.i.i.i.i, i1 true, i1 %cmp14.i.i.i.i
  br i1 %or.cond.i.i.i.i, label %cleanup.i.i.i.i, label %if.end17.i.i.i.i

if.end17.i.i.i.i:                                 ; preds = %if.end.i.i.i.i
  %89 = ptrtoint ptr %88 to i64
  %.fca.0.insert.i.i.i.i = insertvalue [2 x i64] poison, i64 %89, 0
  %.fca.1.load.i.i.i.i = load i64, ptr %67, align 8
  %.fca.1.insert.i.i.i.i = insertvalue [2 x i64] %.fca.0.insert.i.i.i.i, i64 %.fca.1.load.i.i.i.i, 1
  %call18.i.i.i.i = call fastcc i32 @nnc_take_item(ptr noundef %path.0.lcssa.i.i, [2 x i64] %.fca.1.insert.i.i.i.i, ptr noundef nonnull readonly %arrayidx4.i.i.i, ptr noundef nonnull %arrayidx5.i.i.i) #23
  br i1 %cmp4.not.i.i.i.i, label %cleanup.i.i.i.i, label %for.cond.i.i.i.i

cleanup.i.i.i.i:                                  ; preds = %if.end17.i.i.i.i, %if.end.i.i.i.i
  %code.1.i.i.i.i = phi i32 [ %call18.i.i.i.i, %if.end17.i.i.i.i ], [ %call11.i.i.i.i, %if.end.i.i.i.i ]
  %cmp22.i.i.i.i = icmp eq i32 %code.1.i.i.i.i, 0
  br i1 %cmp22.i.i.i.i, label %land.lhs.true.i.i.i.i, label %nnc_take_items.exit.thread.i.i.i

land.lhs.true.i.i.i.i:                            ; preds = %cleanup.i.i.i.i
  %90 = load ptr, ptr %arrayidx5.i.i.i, align 8
  %cmp24.i.i.i.i = icmp eq ptr %90, null
  br i1 %cmp24.i.i.i.i, label %if.then26.i.i.i.i, label %nnc_take_items.exit.thread68.i.i.i

nnc_take_items.exit.thread68.i.i.i:               ; preds = %land.lhs.true.i.i.i.i
  call void @free(ptr noundef nonnull %call2.i.i.i.i) #23
  call void @llvm.lifetime.end.p0(ptr nonnull %entry3.i.i.i.i) #21
  br label %for.inc.i.i.i

if.then26.i.i.i.i:                                ; preds = %land.lhs.true.i.i.i.i
  %91 = load ptr, ptr %arrayidx4.i.i.i, align 8
  %snprintf204 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr nonnull %call2.i.i.i.i, i64 %add.i.i.i.i, ptr nonnull @.str.39, ptr %91)
  %call29.i.i.i.i = call fastcc i32 @nnc_find_entry(ptr noundef %path.0.lcssa.i.i, [2 x i64] %.fca.1.insert122.i.i, ptr noundef nonnull %call2.i.i.i.i, ptr noundef %entry3.i.i.i.i) #23
  %cmp30.i.i.i.i = icmp eq i32 %call29.i.i.i.i, 0
  %92 = load ptr, ptr %entry3.i.i.i.i, align 8
  %cmp34.i.i.i.i = icmp ne ptr %92, null
  %or.cond46.i.i.i.i = select i1 %cmp30.i.i.i.i, i1 %cmp34.i.i.i.i, i1 false
  br i1 %or.cond46.i.i.i.i, label %if.then36.i.i.i.i, label %nnc_take_items.exit.i.i.i

if.then36.i.i.i.i:                                ; preds = %if.then26.i.i.i.i
  %.fca.1.load57.i.i.i.i = load i64, ptr %67, align 8
  %.fca.1.insert58.i.i.i.i = insertvalue [2 x i64] [i64 0, i64 poison], i64 %.fca.1.load57.i.i.i.i, 1
  %call38.i.i.i.i = call fastcc i32 @nnc_take_item(ptr noundef %path.0.lcssa.i.i, [2 x i64] %.fca.1.insert58.i.i.i.i, ptr noundef nonnull readonly %arrayidx4.i.i.i, ptr noundef nonnull %arrayidx5.i.i.i) #23
  br label %nnc_take_items.exit.i.i.i

nnc_take_items.exit.thread.i.i.i:                 ; preds = %cleanup.i.i.i.i, %if.then.i168.i.i, %for.cond.i.i.i.i
  %code.2.i.ph.i.i.i = phi i32 [ %call18.i.i.i.i, %for.cond.i.i.i.i ], [ 5, %if.then.i168.i.i ], [ %code.1.i.i.i.i, %cleanup.i.i.i.i ]
  call void @free(ptr noundef %call2.i.i.i.i) #23
  call void @llvm.lifetime.end.p0(ptr nonnull %entry3.i.i.i.i) #21
  br label %nnc_take_archive.exit.i.i

nnc_take_items.exit.i.i.i:                        ; preds = %if.then36.i.i.i.i, %if.then26.i.i.i.i
  %code.2.i.i.i.i = phi i32 [ %call38.i.i.i.i, %if.then36.i.i.i.i ], [ %call29.i.i.i.i, %if.then26.i.i.i.i ]
  call void @free(ptr noundef nonnull %call2.i.i.i.i) #23
  call void @llvm.lifetime.end.p0(ptr nonnull %entry3.i.i.i.i) #21
  %cmp6.not.i.i.i = icmp eq i32 %code.2.i.i.i.i, 0
  br i1 %cmp6.not.i.i.i, label %for.inc.i.i.i, label %nnc_take_archive.exit.i.i

if.end8.i.i.i:                                    ; preds = %for.body.i166.i.i
  %93 = load ptr, ptr %arrayidx.i167.i.i, align 8
  %call11.i.i.i = call fastcc i32 @nnc_find_entry(ptr noundef %path.0.lcssa.i.i, [2 x i64] %.fca.1.insert122.i.i, ptr noundef %93, ptr noundef %entry1.i.i.i) #23
  %cmp12.i.i.i = icmp eq i32 %call11.i.i.i, 0
  %94 = load ptr, ptr %entry1.i.i.i, align 8
  %cmp13.i171.i.i = icmp ne ptr %94, null
  %or.cond.i.i.i = select i1 %cmp12.i.i.i, i1 %cmp13.i171.i.i, i1 false
  %95 = ptrtoint ptr %94 to i64
  br i1 %or.cond.i.i.i, label %if.then14.i.i.i, label %if.end19.i.i.i

if.then14.i.i.i:                                  ; preds = %if.end8.i.i.i
  %arrayidx15.i.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i.076.i.i.i
  %96 = load ptr, ptr %sizes.i.i.i, align 8
  %cmp.not.i64.i.i.i = icmp eq ptr %96, null
  br i1 %cmp.not.i64.i.i.i, label %lor.rhs.i.i.i.i, label %nnc_is_open.exit.i.i.i

lor.rhs.i.i.i.i:                                  ; preds = %if.then14.i.i.i
  %97 = load ptr, ptr %stages.i.i.i, align 8
  %cmp1.i.i.i.i = icmp ne ptr %97, null
  %98 = zext i1 %cmp1.i.i.i.i to i32
  br label %nnc_is_open.exit.i.i.i

nnc_is_open.exit.i.i.i:                           ; preds = %lor.rhs.i.i.i.i, %if.then14.i.i.i
  %lor.ext.i.i.i.i = phi i32 [ 1, %if.then14.i.i.i ], [ %98, %lor.rhs.i.i.i.i ]
  %arrayidx17.i.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %i.076.i.i.i
  %.fca.0.insert.i.i.i = insertvalue [2 x i64] poison, i64 %95, 0
  %.fca.1.load.i.i.i = load i64, ptr %.fca.1.gep.i.i.i, align 8
  %.fca.1.insert.i.i.i = insertvalue [2 x i64] %.fca.0.insert.i.i.i, i64 %.fca.1.load.i.i.i, 1
  %call18.i172.i.i = call fastcc i32 @nnc_parse_npy(ptr noundef %path.0.lcssa.i.i, [2 x i64] %.fca.1.insert.i.i.i, ptr noundef %arrayidx15.i.i.i, i32 noundef %lor.ext.i.i.i.i, ptr noundef %arrayidx17.i.i.i) #23
  br label %if.end19.i.i.i

if.end19.i.i.i:                                   ; preds = %nnc_is_open.exit.i.i.i, %if.end8.i.i.i
  %code.0.i.i.i = phi i32 [ %call18.i172.i.i, %nnc_is_open.exit.i.i.i ], [ %call11.i.i.i, %if.end8.i.i.i ]
  %cmp20.not.i.i.i = icmp eq i32 %code.0.i.i.i, 0
  br i1 %cmp20.not.i.i.i, label %for.inc.i.i.i, label %nnc_take_archive.exit.i.i

for.inc.i.i.i:                                    ; preds = %if.end19.i.i.i, %nnc_take_items.exit.i.i.i, %nnc_take_items.exit.thread68.i.i.i
  %inc.i.i.i = add nuw i64 %i.076.i.i.i, 1
  %99 = load i64, ptr %input_count.i, align 8
  %cmp.not.i.i.i = icmp ult i64 %inc.i.i.i, %99
  br i1 %cmp.not.i.i.i, label %for.body.i166.i.i, label %nnc_take_archive.exit.i.i, !llvm.loop !9

nnc_take_archive.exit.i.i:                        ; preds = %for.inc.i.i.i, %if.end19.i.i.i, %nnc_take_items.exit.i.i.i, %nnc_take_items.exit.thread.i.i.i, %if.then44.i.i
  %spec.select.i.i.i = phi i32 [ %code.2.i.ph.i.i.i, %nnc_take_items.exit.thread.i.i.i ], [ 0, %if.then44.i.i ], [ 0, %for.inc.i.i.i ], [ %code.0.i.i.i, %if.end19.i.i.i ], [ %code.2.i.i.i.i, %nnc_take_items.exit.i.i.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %entry1.i.i.i) #21
  br label %nnc_take_file.exit.i

if.end46.i.i:                                     ; preds = %nnc_little.exit.i.i, %if.end36.i.i
  %100 = load i64, ptr %input_count.i, align 8
  %cmp48.i.i = icmp eq i64 %index.0.lcssa.i.i, %100
  br i1 %cmp48.i.i, label %if.then50.i.i, label %if.end57.i.i

if.then50.i.i:                                    ; preds = %if.end46.i.i
  %cmp52.not.i.i = icmp eq i64 %index.0.lcssa.i.i, 1
  br i1 %cmp52.not.i.i, label %if.end57.i.i, label %if.then54.i.i

if.then54.i.i:                                    ; preds = %if.then50.i.i
  %101 = load ptr, ptr @__stderrp, align 8
  %call.i.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %101, ptr noundef nonnull @.str.25, ptr noundef %57, ptr noundef %68, ptr noundef nonnull @.str.30, ptr noundef %57) #22
  br label %nnc_run_program.exit

if.end57.i.i:                                     ; preds = %if.then50.i.i, %if.end46.i.i
  %index.2.i.i = phi i64 [ %index.0.lcssa.i.i, %if.end46.i.i ], [ 0, %if.then50.i.i ]
  %102 = load ptr, ptr %inputs4.i, align 8
  %arrayidx59.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %102, i64 %index.2.i.i
  %form60.i.i = getelementptr inbounds nuw i8, ptr %arrayidx59.i.i, i64 48
  %103 = load i64, ptr %form60.i.i, align 8
  %cmp61.not.i.i = icmp eq i64 %103, 0
  %arrayidx68.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %index.2.i.i
  br i1 %cmp61.not.i.i, label %if.end67.i.i, label %if.then63.i.i

if.then63.i.i:                                    ; preds = %if.end57.i.i
  %arrayidx65.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %index.2.i.i
  %104 = ptrtoint ptr %call10.i.i.i to i64
  %.fca.0.insert125.i.i = insertvalue [2 x i64] poison, i64 %104, 0
  %.fca.1.insert128.i.i = insertvalue [2 x i64] %.fca.0.insert125.i.i, i64 %call4.i.i.i, 1
  %call66.i.i = call fastcc i32 @nnc_take_item(ptr noundef %path.0.lcssa.i.i, [2 x i64] %.fca.1.insert128.i.i, ptr noundef %arrayidx68.i.i, ptr noundef %arrayidx65.i.i) #23
  br label %nnc_take_file.exit.i

if.end67.i.i:                                     ; preds = %if.end57.i.i
  %dtype.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx68.i.i, i64 8
  %105 = load ptr, ptr %dtype.i.i.i, align 8
  %call.i173.i.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %105, ptr noundef nonnull dereferenceable(4) @.str.81) #22
  %cmp.i174.not.i.i = icmp eq i32 %call.i173.i.i, 0
  br i1 %cmp.i174.not.i.i, label %land.lhs.true70.i.i, label %if.end82.i.i

land.lhs.true70.i.i:                              ; preds = %if.end67.i.i
  %cmp72.i.i = icmp samesign ult i64 %call4.i.i.i, 6
  br i1 %cmp72.i.i, label %if.then78.i.i, label %lor.lhs.false.i.i

lor.lhs.false.i.i:                                ; preds = %land.lhs.true70.i.i
  %call75.i.i = call i32 @memcmp(ptr noundef nonnull dereferenceable(6) %call10.i.i.i, ptr noundef nonnull dereferenceable(6) @.str.31, i64 noundef 6) #23
  %cmp76.not.i.i = icmp eq i32 %call75.i.i, 0
  br i1 %cmp76.not.i.i, label %if.end82.i.i, label %if.then78.thread.i.i

if.then78.thread.i.i:                             ; preds = %lor.lhs.false.i.i
  %arrayidx80214.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %index.2.i.i
  br label %land.rhs.i.preheader.i.i

if.then78.i.i:                                    ; preds = %land.lhs.true70.i.i
  %arrayidx80.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %index.2.i.i
  %cmp.not131.i.i.i = icmp eq i64 %call4.i.i.i, 0
  br i1 %cmp.not131.i.i.i, label %while.end.i.i.i, label %land.rhs.i.preheader.i.i

land.rhs.i.preheader.i.i:                         ; preds = %if.then78.i.i, %if.then78.thread.i.i
  %arrayidx80216.i.i = phi ptr [ %arrayidx80214.i.i, %if.then78.thread.i.i ], [ %arrayidx80.i.i, %if.then78.i.i ]
  br label %land.rhs.i.i.i

land.rhs.i.i.i:                                   ; preds = %while.body.i.i.i, %land.rhs.i.preheader.i.i
  %size.0132.i.i.i = phi i64 [ %sub.i.i.i, %while.body.i.i.i ], [ %call4.i.i.i, %land.rhs.i.preheader.i.i ]
  %sub.i.i.i = add nsw i64 %size.0132.i.i.i, -1
  %arrayidx.i176.i.i = getelementptr inbounds nuw i8, ptr %call10.i.i.i, i64 %sub.i.i.i
  %106 = load i8, ptr %arrayidx.i176.i.i, align 1
  switch i8 %106, label %while.end.i.i.i [
    i8 10, label %while.body.i.i.i
    i8 13, label %while.body.i.i.i
  ]

while.body.i.i.i:                                 ; preds = %land.rhs.i.i.i, %land.rhs.i.i.i
  %cmp.not.i177.i.i = icmp eq i64 %sub.i.i.i, 0
  br i1 %cmp.not.i177.i.i, label %while.end.i.i.i, label %land.rhs.i.i.i, !llvm.loop !10

while.end.i.i.i:                                  ; preds = %while.body.i.i.i, %land.rhs.i.i.i, %if.then78.i.i
  %cmp.not131.i219.i.i = phi i1 [ true, %if.then78.i.i ], [ false, %land.rhs.i.i.i ], [ false, %while.body.i.i.i ]
  %arrayidx80217.i.i = phi ptr [ %arrayidx80.i.i, %if.then78.i.i ], [ %arrayidx80216.i.i, %land.rhs.i.i.i ], [ %arrayidx80216.i.i, %while.body.i.i.i ]
  %size.0.lcssa.i.i.i = phi i64 [ 0, %if.then78.i.i ], [ 0, %while.body.i.i.i ], [ %size.0132.i.i.i, %land.rhs.i.i.i ]
  %add.i178.i.i = shl i64 %size.0.lcssa.i.i.i, 4
  %mul.i.i.i = add i64 %add.i178.i.i, 32
  %call.i179.i.i = call ptr @malloc(i64 noundef %mul.i.i.i) #24
  %cmp11.i.i.i = icmp eq ptr %call.i179.i.i, null
  br i1 %cmp11.i.i.i, label %if.then.i183.i.i, label %while.cond14.preheader.i.i.i

while.cond14.preheader.i.i.i:                     ; preds = %while.end.i.i.i
  br i1 %cmp.not131.i219.i.i, label %while.end61.i.i.i, label %while.cond23.preheader.lr.ph.i.i.i

while.cond23.preheader.lr.ph.i.i.i:               ; preds = %while.cond14.preheader.i.i.i
  %rank.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx68.i.i, i64 24
  br label %while.cond23.preheader.i.i.i

if.then.i183.i.i:                                 ; preds = %while.end.i.i.i
  %107 = load ptr, ptr @__stderrp, align 8
  %call13.i.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %107, ptr noundef nonnull @.str.49, ptr noundef %path.0.lcssa.i.i) #22
  br label %nnc_run_program.exit

while.cond23.preheader.i.i.i:                     ; preds = %land.end54.i.i.i, %while.cond23.preheader.lr.ph.i.i.i
  %at.0138.i.i.i = phi i64 [ 0, %while.cond23.preheader.lr.ph.i.i.i ], [ %add60.i.i.i, %land.end54.i.i.i ]
  %count.0137.i.i.i = phi i64 [ 0, %while.cond23.preheader.lr.ph.i.i.i ], [ %add59.i.i.i, %land.end54.i.i.i ]
  %cmp24134.i.i.i = icmp ult i64 %at.0138.i.i.i, %size.0.lcssa.i.i.i
  br i1 %cmp24134.i.i.i, label %land.rhs26.lr.ph.i.i.i, label %while.end39.thread.i.i.i

land.rhs26.lr.ph.i.i.i:                           ; preds = %while.cond23.preheader.i.i.i
  %108 = load i64, ptr %rank.i.i.i, align 8
  %cmp27.i.i.i = icmp eq i64 %108, 0
  br label %land.rhs26.i.i.i

while.end39.thread.i.i.i:                         ; preds = %while.body37.i.i.i, %while.cond23.preheader.i.i.i
  %end.0.lcssa.i.i.i = phi i64 [ %at.0138.i.i.i, %while.cond23.preheader.i.i.i ], [ %size.0.lcssa.i.i.i, %while.body37.i.i.i ]
  %add.ptr120.i.i.i = getelementptr inbounds nuw i8, ptr %call10.i.i.i, i64 %at.0138.i.i.i
  %arrayidx41121.i.i.i = getelementptr inbounds nuw %struct.nnc_string, ptr %call.i179.i.i, i64 %count.0137.i.i.i
  store ptr %add.ptr120.i.i.i, ptr %arrayidx41121.i.i.i, align 8
  br label %land.end54.i.i.i

land.rhs26.i.i.i:                                 ; preds = %while.body37.i.i.i, %land.rhs26.lr.ph.i.i.i
  %end.0135.i.i.i = phi i64 [ %at.0138.i.i.i, %land.rhs26.lr.ph.i.i.i ], [ %add38.i.i.i, %while.body37.i.i.i ]
  br i1 %cmp27.i.i.i, label %while.body37.i.i.i, label %lor.rhs29.i.i.i

lor.rhs29.i.i.i:                                  ; preds = %land.rhs26.i.i.i
  %arrayidx31.i.i.i = getelementptr i8, ptr %call10.i.i.i, i64 %end.0135.i.i.i
  %109 = load i8, ptr %arrayidx31.i.i.i, align 1
  %cmp33.not.i.i.i = icmp eq i8 %109, 10
  br i1 %cmp33.not.i.i.i, label %while.end39.i.i.i, label %while.body37.i.i.i

while.body37.i.i.i:                               ; preds = %lor.rhs29.i.i.i, %land.rhs26.i.i.i
  %add38.i.i.i = add i64 %end.0135.i.i.i, 1
  %exitcond.not.i.i.i = icmp eq i64 %add38.i.i.i, %size.0.lcssa.i.i.i
  br i1 %exitcond.not.i.i.i, label %while.end39.thread.i.i.i, label %land.rhs26.i.i.i, !llvm.loop !11

while.end39.i.i.i:                                ; preds = %lor.rhs29.i.i.i
  %add.ptr.i.i.i = getelementptr inbounds nuw i8, ptr %call10.i.i.i, i64 %at.0138.i.i.i
  %arrayidx41.i.i.i = getelementptr inbounds nuw %struct.nnc_string, ptr %call.i179.i.i, i64 %count.0137.i.i.i
  store ptr %add.ptr.i.i.i, ptr %arrayidx41.i.i.i, align 8
  %cmp43.not.i.i.i = icmp ugt i64 %end.0135.i.i.i, %at.0138.i.i.i
  br i1 %cmp43.not.i.i.i, label %land.rhs47.i.i.i, label %land.end54.i.i.i

land.rhs47.i.i.i:                                 ; preds = %while.end39.i.i.i
  %arrayidx31.i.i.i.le = getelementptr i8, ptr %call10.i.i.i, i64 %end.0135.i.i.i
  %arrayidx50.i.i.i = getelementptr i8, ptr %arrayidx31.i.i.i.le, i64 -1
  %110 = load i8, ptr %arrayidx50.i.i.i, align 1
  %cmp52.i.i.i = icmp eq i8 %110, 13
  %.neg.i.i.i = sext i1 %cmp52.i.i.i to i64
  br label %land.end54.i.i.i

land.end54.i.i.i:                                 ; preds = %land.rhs47.i.i.i, %while.end39.i.i.i, %while.end39.thread.i.i.i
  %end.0130.i.i.i = phi i64 [ %end.0135.i.i.i, %land.rhs47.i.i.i ], [ %end.0135.i.i.i, %while.end39.i.i.i ], [ %end.0.lcssa.i.i.i, %while.end39.thread.i.i.i ]
  %land.ext.neg.i.i.i = phi i64 [ %.neg.i.i.i, %land.rhs47.i.i.i ], [ 0, %while.end39.i.i.i ], [ 0, %while.end39.thread.i.i.i ]
  %111 = getelementptr inbounds nuw %struct.nnc_string, ptr %call.i179.i.i, i64 %count.0137.i.i.i
  %sub42128.i.i.i = sub i64 %end.0130.i.i.i, %at.0138.i.i.i
  %sub56.i.i.i = add i64 %sub42128.i.i.i, %land.ext.neg.i.i.i
  %bytes58.i.i.i = getelementptr inbounds nuw i8, ptr %111, i64 8
  store i64 %sub56.i.i.i, ptr %bytes58.i.i.i, align 8
  %add59.i.i.i = add i64 %count.0137.i.i.i, 1
  %add60.i.i.i = add i64 %end.0130.i.i.i, 1
  %cmp19.not.i.i.i = icmp ugt i64 %add60.i.i.i, %size.0.lcssa.i.i.i
  br i1 %cmp19.not.i.i.i, label %while.end61.i.i.i, label %while.cond23.preheader.i.i.i, !llvm.loop !12

while.end61.i.i.i:                                ; preds = %land.end54.i.i.i, %while.cond14.preheader.i.i.i
  %count.0.lcssa.i.i.i = phi i64 [ 0, %while.cond14.preheader.i.i.i ], [ %add59.i.i.i, %land.end54.i.i.i ]
  %rank62.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx68.i.i, i64 24
  %112 = load i64, ptr %rank62.i.i.i, align 8
  %cmp63.i.i.i = icmp eq i64 %112, 0
  %cmp66.i.i.i = icmp eq i64 %count.0.lcssa.i.i.i, 0
  %or.cond.i180.i.i = select i1 %cmp63.i.i.i, i1 %cmp66.i.i.i, i1 false
  br i1 %or.cond.i180.i.i, label %if.end71.thread.i.i.i, label %if.end71.i.i.i

if.end71.thread.i.i.i:                            ; preds = %while.end61.i.i.i
  %bytes70.i.i.i = getelementptr inbounds nuw i8, ptr %call.i179.i.i, i64 8
  store i64 0, ptr %bytes70.i.i.i, align 8
  br label %for.cond.cleanup.i.i.i

if.end71.i.i.i:                                   ; preds = %while.end61.i.i.i
  br i1 %cmp63.i.i.i, label %for.cond.cleanup.i.i.i, label %for.body.lr.ph.i181.i.i

for.body.lr.ph.i181.i.i:                          ; preds = %if.end71.i.i.i
  %shape.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx68.i.i, i64 32
  br label %for.body.i182.i.i

for.cond.cleanup.i.i.i:                           ; preds = %for.body.i182.i.i, %if.end71.i.i.i, %if.end71.thread.i.i.i
  store ptr %call.i179.i.i, ptr %arrayidx80217.i.i, align 8
  br label %for.inc.i27

for.body.i182.i.i:                                ; preds = %for.body.i182.i.i, %for.body.lr.ph.i181.i.i
  %i.0142.i.i.i = phi i64 [ 0, %for.body.lr.ph.i181.i.i ], [ %inc78.i.i.i, %for.body.i182.i.i ]
  %cmp75.i.i.i = icmp eq i64 %i.0142.i.i.i, 0
  %cond.i.i.i = select i1 %cmp75.i.i.i, i64 %count.0.lcssa.i.i.i, i64 1
  %113 = load ptr, ptr %shape.i.i.i, align 8
  %arrayidx77.i.i.i = getelementptr inbounds nuw i64, ptr %113, i64 %i.0142.i.i.i
  store i64 %cond.i.i.i, ptr %arrayidx77.i.i.i, align 8
  %inc78.i.i.i = add nuw i64 %i.0142.i.i.i, 1
  %114 = load i64, ptr %rank62.i.i.i, align 8
  %cmp73.i.i.i = icmp ult i64 %inc78.i.i.i, %114
  br i1 %cmp73.i.i.i, label %for.body.i182.i.i, label %for.cond.cleanup.i.i.i, !llvm.loop !13

if.end82.i.i:                                     ; preds = %lor.lhs.false.i.i, %if.end67.i.i
  %115 = load ptr, ptr %sizes.i.i.i, align 8
  %cmp.not.i184.i.i = icmp eq ptr %115, null
  br i1 %cmp.not.i184.i.i, label %lor.rhs.i.i.i, label %nnc_is_open.exit.i.i

lor.rhs.i.i.i:                                    ; preds = %if.end82.i.i
  %116 = load ptr, ptr %stages.i.i.i, align 8
  %cmp1.i.i.i = icmp ne ptr %116, null
  %117 = zext i1 %cmp1.i.i.i to i32
  br label %nnc_is_open.exit.i.i

nnc_is_open.exit.i.i:                             ; preds = %lor.rhs.i.i.i, %if.end82.i.i
  %lor.ext.i.i.i = phi i32 [ 1, %if.end82.i.i ], [ %117, %lor.rhs.i.i.i ]
  %arrayidx85.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %index.2.i.i
  %118 = ptrtoint ptr %call10.i.i.i to i64
  %.fca.0.insert137.i.i = insertvalue [2 x i64] poison, i64 %118, 0
  %.fca.1.insert140.i.i = insertvalue [2 x i64] %.fca.0.insert137.i.i, i64 %call4.i.i.i, 1
  %call86.i.i = call fastcc i32 @nnc_parse_npy(ptr noundef %path.0.lcssa.i.i, [2 x i64] %.fca.1.insert140.i.i, ptr noundef %arrayidx68.i.i, i32 noundef %lor.ext.i.i.i, ptr noundef %arrayidx85.i.i) #23
  br label %nnc_take_file.exit.i

nnc_take_file.exit.i:                             ; preds = %nnc_is_open.exit.i.i, %if.then63.i.i, %nnc_take_archive.exit.i.i
  %retval.1.i.i = phi i32 [ %call66.i.i, %if.then63.i.i ], [ %call86.i.i, %nnc_is_open.exit.i.i ], [ %spec.select.i.i.i, %nnc_take_archive.exit.i.i ]
  %cmp27.not.i = icmp eq i32 %retval.1.i.i, 0
  br i1 %cmp27.not.i, label %for.inc.i27, label %nnc_run_program.exit

for.inc.i27:                                      ; preds = %nnc_take_file.exit.i, %for.cond.cleanup.i.i.i, %if.end8.thread.i.i, %if.end6.i.i
  %indvars.iv.next.i = add nuw nsw i64 %indvars.iv.i, 1
  %119 = load i32, ptr %file_count.i10, align 8
  %120 = sext i32 %119 to i64
  %cmp25.not.i = icmp slt i64 %indvars.iv.next.i, %120
  br i1 %cmp25.not.i, label %for.body.i20, label %for.cond33.preheader.i, !llvm.loop !14

for.cond33.preheader.i:                           ; preds = %for.inc.i27, %if.end.i
  %121 = load i64, ptr %input_count.i, align 8
  %cmp35.not484.not.i = icmp eq i64 %121, 0
  br i1 %cmp35.not484.not.i, label %for.end56.i, label %for.body37.lr.ph.i

for.body37.lr.ph.i:                               ; preds = %for.cond33.preheader.i
  %bench.i11 = getelementptr inbounds nuw i8, ptr %arguments, i64 2076
  %122 = load i32, ptr %bench.i11, align 4
  %tobool.not.i = icmp eq i32 %122, 0
  br label %for.body37.i

for.body37.i:                                     ; preds = %for.inc52.i, %for.body37.lr.ph.i
  %i32.0485.i = phi i64 [ 0, %for.body37.lr.ph.i ], [ %inc53.i, %for.inc52.i ]
  %arrayidx38.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %i32.0485.i
  %123 = load ptr, ptr %arrayidx38.i, align 8
  %cmp39.i = icmp eq ptr %123, null
  br i1 %cmp39.i, label %land.lhs.true.i, label %for.inc52.i

land.lhs.true.i:                                  ; preds = %for.body37.i
  br i1 %tobool.not.i, label %cleanup54.i, label %if.then40.i

if.then40.i:                                      ; preds = %land.lhs.true.i
  %arrayidx41.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i32.0485.i
  %form.i391.i = getelementptr inbounds nuw i8, ptr %arrayidx41.i, i64 48
  %124 = load i64, ptr %form.i391.i, align 8
  %cmp.not.i.i = icmp eq i64 %124, 0
  br i1 %cmp.not.i.i, label %lor.lhs.false.i393.i, label %if.end44.thread541.i

lor.lhs.false.i393.i:                             ; preds = %if.then40.i
  %dtype.i.i394.i = getelementptr inbounds nuw i8, ptr %arrayidx41.i, i64 8
  %125 = load ptr, ptr %dtype.i.i394.i, align 8
  %call.i.i395.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %125, ptr noundef nonnull dereferenceable(4) @.str.81) #22
  %cmp.i.not.i.i = icmp eq i32 %call.i.i395.i, 0
  %bytes.i.i = getelementptr inbounds nuw i8, ptr %arrayidx41.i, i64 40
  %126 = load i64, ptr %bytes.i.i, align 8
  %add.i.i17 = add i64 %126, 8
  br i1 %cmp.i.not.i.i, label %if.end44.i, label %if.end.i396.i

if.end.i396.i:                                    ; preds = %lor.lhs.false.i393.i
  %call6.i.i = call ptr @malloc(i64 noundef %add.i.i17) #24
  %cmp7.i.i = icmp eq ptr %call6.i.i, null
  br i1 %cmp7.i.i, label %if.end44.thread541.i, label %if.end9.i.i

if.end9.i.i:                                      ; preds = %if.end.i396.i
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 1 %call6.i.i, i8 noundef 0, i64 noundef %126, i1 noundef false) #22
  %call12.i.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %125, ptr noundef nonnull dereferenceable(4) @.str.60) #22
  %cmp13.i.i = icmp eq i32 %call12.i.i, 0
  %call15.i.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %125, ptr noundef nonnull dereferenceable(4) @.str.61) #22
  %cmp16.i397.i = icmp eq i32 %call15.i.i, 0
  %call19.i.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %125, ptr noundef nonnull dereferenceable(4) @.str.62) #22
  %cmp20.i398.i = icmp eq i32 %call19.i.i, 0
  %call23.i.i18 = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %125, ptr noundef nonnull dereferenceable(5) @.str.63) #22
  %cmp24.i.i = icmp ne i32 %call23.i.i18, 0
  %cond30.i.i = select i1 %cmp16.i397.i, i64 8, i64 2
  %spec.select.i399.i = select i1 %cmp13.i.i, i1 true, i1 %cmp16.i397.i
  %spec.select123.i.i = select i1 %cmp13.i.i, i64 4, i64 %cond30.i.i
  %or.cond86.i.i = select i1 %spec.select.i399.i, i1 true, i1 %cmp20.i398.i
  %not.or.cond86.i.i = xor i1 %or.cond86.i.i, true
  %or.cond87.i.i = select i1 %not.or.cond86.i.i, i1 %cmp24.i.i, i1 false
  %cmp43127.not.i.i = icmp eq i64 %126, 0
  %or.cond.i.i = select i1 %or.cond87.i.i, i1 true, i1 %cmp43127.not.i.i
  br i1 %or.cond.i.i, label %if.end44.thread544.i, label %for.body.lr.ph.i400.i

for.body.lr.ph.i400.i:                            ; preds = %if.end9.i.i
  %invariant.gep.i.i = getelementptr i8, ptr %call6.i.i, i64 %spec.select123.i.i
  %idx.ext.neg.i.i = select i1 %spec.select.i399.i, i64 -4, i64 -2
  %idx.ext.i.i = select i1 %spec.select.i399.i, i64 4, i64 2
  %invariant.gep130.i.i = getelementptr i8, ptr %invariant.gep.i.i, i64 %idx.ext.neg.i.i
  %cond60.i.i = select i1 %cmp20.i398.i, i32 14336, i32 16128
  %spec.select124.i.i = select i1 %cmp16.i397.i, i32 1071644672, i32 %cond60.i.i
  %cond64.i.i = select i1 %cmp13.i.i, i32 1056964608, i32 %spec.select124.i.i
  %cond72.i.i = select i1 %cmp20.i398.i, i32 22, i32 25
  %spec.select125.i.i = select i1 %cmp16.i397.i, i32 12, i32 %cond72.i.i
  %cond76.i.i = select i1 %cmp13.i.i, i32 9, i32 %spec.select125.i.i
  br label %for.body.i401.i

for.body.i401.i:                                  ; preds = %nnc_put.exit.i.i, %for.body.lr.ph.i400.i
  %state.0129.i.i = phi i32 [ -1831433054, %for.body.lr.ph.i400.i ], [ %xor47.i.i, %nnc_put.exit.i.i ]
  %at.0128.i.i = phi i64 [ 0, %for.body.lr.ph.i400.i ], [ %add83.i.i, %nnc_put.exit.i.i ]
  %shl.i.i = shl i32 %state.0129.i.i, 13
  %xor.i.i = xor i32 %shl.i.i, %state.0129.i.i
  %shr.i.i = lshr i32 %xor.i.i, 17
  %xor45.i.i = xor i32 %shr.i.i, %xor.i.i
  %shl46.i.i = shl i32 %xor45.i.i, 5
  %xor47.i.i = xor i32 %shl46.i.i, %xor45.i.i
  %gep131.i.i = getelementptr i8, ptr %invariant.gep130.i.i, i64 %at.0128.i.i
  %shr77.i.i = lshr i32 %xor47.i.i, %cond76.i.i
  %or.i.i = or i32 %shr77.i.i, %cond64.i.i
  br label %for.body.i.i402.i

for.body.i.i402.i:                                ; preds = %for.body.i.i402.i, %for.body.i401.i
  %indvars.iv.i.i403.i = phi i64 [ 0, %for.body.i401.i ], [ %indvars.iv.next.i.i405.i, %for.body.i.i402.i ]
  %indvars.iv.tr.i.i.i = trunc i64 %indvars.iv.i.i403.i to i32
  %127 = shl i32 %indvars.iv.tr.i.i.i, 3
  %shr.i.i.i = lshr i32 %or.i.i, %127
  %conv.i126.i.i = trunc i32 %shr.i.i.i to i8
  %arrayidx.i.i404.i = getelementptr inbounds nuw i8, ptr %gep131.i.i, i64 %indvars.iv.i.i403.i
  store i8 %conv.i126.i.i, ptr %arrayidx.i.i404.i, align 1
  %indvars.iv.next.i.i405.i = add nuw nsw i64 %indvars.iv.i.i403.i, 1
  %exitcond.not.i.i406.i = icmp eq i64 %indvars.iv.next.i.i405.i, %idx.ext.i.i
  br i1 %exitcond.not.i.i406.i, label %nnc_put.exit.i.i, label %for.body.i.i402.i, !llvm.loop !15

nnc_put.exit.i.i:                                 ; preds = %for.body.i.i402.i
  %add83.i.i = add i64 %at.0128.i.i, %spec.select123.i.i
  %cmp43.i.i = icmp ult i64 %add83.i.i, %126
  br i1 %cmp43.i.i, label %for.body.i401.i, label %if.end44.thread544.i, !llvm.loop !16

if.end44.thread541.i:                             ; preds = %if.end.i396.i, %if.then40.i
  store ptr null, ptr %arrayidx38.i, align 8
  br label %cleanup54.i

if.end44.thread544.i:                             ; preds = %nnc_put.exit.i.i, %if.end9.i.i
  store ptr %call6.i.i, ptr %arrayidx38.i, align 8
  br label %for.inc52.i

if.end44.i:                                       ; preds = %lor.lhs.false.i393.i
  %call3.i407.i = call ptr @calloc(i64 noundef %add.i.i17, i64 noundef 2) #25
  store ptr %call3.i407.i, ptr %arrayidx38.i, align 8
  %128 = icmp eq ptr %call3.i407.i, null
  br i1 %128, label %cleanup54.i, label %for.inc52.i

for.inc52.i:                                      ; preds = %if.end44.i, %if.end44.thread544.i, %for.body37.i
  %inc53.i = add nuw i64 %i32.0485.i, 1
  %exitcond.not = icmp eq i64 %inc53.i, %121
  br i1 %exitcond.not, label %for.end56.i, label %for.body37.i, !llvm.loop !17

cleanup54.i:                                      ; preds = %if.end44.i, %land.lhs.true.i, %if.end44.thread541.i
  %129 = load ptr, ptr %inputs4.i, align 8
  %arrayidx49.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %129, i64 %i32.0485.i
  %130 = load ptr, ptr %arrayidx49.i, align 8
  %131 = load ptr, ptr @__stderrp, align 8
  %call.i408.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %131, ptr noundef nonnull @.str.25, ptr noundef %57, ptr noundef %130, ptr noundef nonnull @.str.26, ptr noundef %57) #22
  br label %nnc_run_program.exit

for.end56.i:                                      ; preds = %for.inc52.i, %for.cond33.preheader.i
  %132 = getelementptr inbounds nuw i8, ptr %options.i, i64 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(80) %132, i8 0, i64 80, i1 false)
  store i32 88, ptr %options.i, align 8
  %threads.i12 = getelementptr inbounds nuw i8, ptr %arguments, i64 2072
  %133 = load i32, ptr %threads.i12, align 8
  %threads57.i = getelementptr inbounds nuw i8, ptr %options.i, i64 4
  store i32 %133, ptr %threads57.i, align 4
  %weights.i13 = getelementptr inbounds nuw i8, ptr %arguments, i64 2064
  %134 = load ptr, ptr %weights.i13, align 8
  %weights_path.i = getelementptr inbounds nuw i8, ptr %options.i, i64 24
  store ptr %134, ptr %weights_path.i, align 8
  %135 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 16), align 8
  %call58.i = call i32 %135(ptr noundef nonnull %options.i, ptr noundef nonnull %model.i) #22
  %cmp59.i = icmp eq i32 %call58.i, 0
  br i1 %cmp59.i, label %if.end62.i, label %if.then64.i

if.end62.i:                                       ; preds = %for.end56.i
  %136 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 32), align 8
  %137 = load ptr, ptr %model.i, align 8
  %call61.i = call i32 %136(ptr noundef %137, ptr noundef nonnull %context.i) #22
  %cmp63.not.i = icmp eq i32 %call61.i, 0
  br i1 %cmp63.not.i, label %for.cond68.preheader.i, label %if.then64.i

for.cond68.preheader.i:                           ; preds = %if.end62.i
  %138 = load i64, ptr %input_count.i, align 8
  %cmp70486.not.i = icmp eq i64 %138, 0
  br i1 %cmp70486.not.i, label %for.cond.cleanup71.i, label %for.body72.i

if.then64.i:                                      ; preds = %if.end62.i, %for.end56.i
  %status.0440.i = phi i32 [ %call61.i, %if.end62.i ], [ %call58.i, %for.end56.i ]
  %call65.i = call fastcc i32 @nnc_fail(ptr noundef %57, i32 noundef %status.0440.i) #23
  br label %nnc_run_program.exit

for.cond.cleanup71.i:                             ; preds = %for.body72.i, %for.cond68.preheader.i
  %sizes.i.i = getelementptr inbounds nuw i8, ptr %58, i64 112
  %139 = load ptr, ptr %sizes.i.i, align 8
  %cmp.not.i409.i = icmp eq ptr %139, null
  br i1 %cmp.not.i409.i, label %nnc_is_open.exit.i, label %if.end83.i

nnc_is_open.exit.i:                               ; preds = %for.cond.cleanup71.i
  %stages.i.i = getelementptr inbounds nuw i8, ptr %58, i64 256
  %140 = load ptr, ptr %stages.i.i, align 8
  %cmp1.i.not.i = icmp eq ptr %140, null
  br i1 %cmp1.i.not.i, label %if.end89.i, label %if.end83.i

for.body72.i:                                     ; preds = %for.cond68.preheader.i, %for.body72.i
  %i67.0487.i = phi i64 [ %inc76.i, %for.body72.i ], [ 0, %for.cond68.preheader.i ]
  %arrayidx73.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i67.0487.i
  %shape.i = getelementptr inbounds nuw i8, ptr %arrayidx73.i, i64 32
  %141 = load ptr, ptr %shape.i, align 8
  %arrayidx74.i = getelementptr inbounds nuw ptr, ptr %call13.i, i64 %i67.0487.i
  store ptr %141, ptr %arrayidx74.i, align 8
  %inc76.i = add nuw i64 %i67.0487.i, 1
  %exitcond110.not = icmp eq i64 %inc76.i, %138
  br i1 %exitcond110.not, label %for.cond.cleanup71.i, label %for.body72.i, !llvm.loop !18

if.end83.i:                                       ; preds = %nnc_is_open.exit.i, %for.cond.cleanup71.i
  %142 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 96), align 8
  %143 = load ptr, ptr %context.i, align 8
  %call82.i = call i32 %142(ptr noundef %143, ptr noundef %call13.i) #22
  switch i32 %call82.i, label %cond.end.i [
    i32 0, label %if.end83.if.end89_crit_edge.i
    i32 11, label %cond.true.i
  ]

if.end83.if.end89_crit_edge.i:                    ; preds = %if.end83.i
  %stages.phi.trans.insert.i = getelementptr inbounds nuw i8, ptr %58, i64 256
  %.pre.i = load ptr, ptr %stages.phi.trans.insert.i, align 8
  %144 = icmp eq ptr %.pre.i, null
  %145 = select i1 %144, ptr %call3.i, ptr null
  br label %if.end89.i

cond.true.i:                                      ; preds = %if.end83.i
  %146 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 64), align 8
  %147 = load ptr, ptr %context.i, align 8
  %call87.i = call ptr %146(ptr noundef %147) #22
  br label %cond.end.i

cond.end.i:                                       ; preds = %cond.true.i, %if.end83.i
  %cond.i = phi ptr [ %call87.i, %cond.true.i ], [ %57, %if.end83.i ]
  %call88.i = call fastcc i32 @nnc_fail(ptr noundef %cond.i, i32 noundef %call82.i) #23
  br label %nnc_run_program.exit

if.end89.i:                                       ; preds = %if.end83.if.end89_crit_edge.i, %nnc_is_open.exit.i
  %cmp90.i = phi ptr [ %145, %if.end83.if.end89_crit_edge.i ], [ %call3.i, %nnc_is_open.exit.i ]
  %cmp99.i = icmp eq ptr %cmp90.i, null
  %148 = load i64, ptr %output_count.i, align 8
  %cmp98488.i = icmp eq i64 %148, 0
  %.not489.i = select i1 %cmp98488.i, i1 true, i1 %cmp99.i
  br i1 %.not489.i, label %for.end128.i, label %for.body101.lr.ph.i

for.body101.lr.ph.i:                              ; preds = %if.end89.i
  %149 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 104), align 8
  br label %for.body101.i

for.cond96.i:                                     ; preds = %if.end113.i
  %inc125.i = add nuw i64 %i95.0490.i, 1
  %150 = load i64, ptr %output_count.i, align 8
  %cmp98.not.i = icmp ult i64 %inc125.i, %150
  br i1 %cmp98.not.i, label %for.body101.i, label %for.end128.i, !llvm.loop !19

for.body101.i:                                    ; preds = %for.cond96.i, %for.body101.lr.ph.i
  %i95.0490.i = phi i64 [ 0, %for.body101.lr.ph.i ], [ %inc125.i, %for.cond96.i ]
  %151 = load ptr, ptr %sizes.i.i, align 8
  %cmp102.not.i = icmp eq ptr %151, null
  br i1 %cmp102.not.i, label %if.end113.i, label %if.then103.i14

if.then103.i14:                                   ; preds = %for.body101.i
  %152 = load ptr, ptr %context.i, align 8
  %conv.i = trunc i64 %i95.0490.i to i32
  %call104.i = call ptr %149(ptr noundef %152, i32 noundef %conv.i) #22
  %arrayidx105.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i6, i64 %i95.0490.i
  %shape106.i = getelementptr inbounds nuw i8, ptr %arrayidx105.i, i64 32
  store ptr %call104.i, ptr %shape106.i, align 8
  %call108.i = call fastcc i32 @nnc_measure(ptr noundef %arrayidx105.i) #23
  %tobool109.not.i = icmp eq i32 %call108.i, 0
  br i1 %tobool109.not.i, label %if.then110.i, label %if.end113.i

if.then110.i:                                     ; preds = %if.then103.i14
  %153 = load ptr, ptr @__stderrp, align 8
  %154 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i410.i = call ptr %154(i32 noundef 2) #22
  %call1.i411.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %153, ptr noundef nonnull @.str.29, ptr noundef %57, ptr noundef %call.i410.i, i32 noundef 2) #22
  br label %nnc_run_program.exit

if.end113.i:                                      ; preds = %if.then103.i14, %for.body101.i
  %arrayidx114.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i6, i64 %i95.0490.i
  %bytes.i = getelementptr inbounds nuw i8, ptr %arrayidx114.i, i64 40
  %155 = load i64, ptr %bytes.i, align 8
  %add115.i = add i64 %155, 1
  %call116.i = call ptr @malloc(i64 noundef %add115.i) #24
  %arrayidx117.i = getelementptr inbounds nuw ptr, ptr %call3.i, i64 %i95.0490.i
  store ptr %call116.i, ptr %arrayidx117.i, align 8
  %cmp119.i = icmp eq ptr %call116.i, null
  br i1 %cmp119.i, label %if.then121.i, label %for.cond96.i

if.then121.i:                                     ; preds = %if.end113.i
  %156 = load ptr, ptr @__stderrp, align 8
  %157 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i413.i = call ptr %157(i32 noundef 2) #22
  %call1.i414.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %156, ptr noundef nonnull @.str.29, ptr noundef %57, ptr noundef %call.i413.i, i32 noundef 2) #22
  br label %nnc_run_program.exit

for.end128.i:                                     ; preds = %for.cond96.i, %if.end89.i
  %bench130.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2076
  %158 = load i32, ptr %bench130.i, align 4
  %tobool131.not.i = icmp eq i32 %158, 0
  br i1 %tobool131.not.i, label %if.end134.i, label %if.then132.i

if.then132.i:                                     ; preds = %for.end128.i
  %159 = load ptr, ptr %model.i, align 8
  %160 = load ptr, ptr %context.i, align 8
  %161 = load double, ptr %seconds.i, align 8
  %call133.i = call fastcc i32 @nnc_bench(ptr noundef %159, ptr noundef %160, ptr noundef %call.i5, ptr noundef %cmp90.i, double noundef %161) #23
  br label %if.end134.i

if.end134.i:                                      ; preds = %if.then132.i, %for.end128.i
  %code129.0.i = phi i32 [ %call133.i, %if.then132.i ], [ 0, %for.end128.i ]
  %162 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 128), align 8
  %163 = load ptr, ptr %context.i, align 8
  %call135.i = call i32 %162(ptr noundef %163) #22
  %164 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 48), align 8
  %165 = load ptr, ptr %context.i, align 8
  %call136.i = call i32 %164(ptr noundef %165, ptr noundef nonnull %call.i5, ptr noundef %cmp90.i) #22
  %cmp137.not.i = icmp eq i32 %call136.i, 0
  br i1 %cmp137.not.i, label %if.end141.i, label %if.then139.i

if.then139.i:                                     ; preds = %if.end134.i
  %166 = load ptr, ptr %context.i, align 8
  %call140.i = call fastcc i32 @nnc_fail_run(ptr noundef %166, i32 noundef %call136.i) #23
  br label %nnc_run_program.exit

if.end141.i:                                      ; preds = %if.end134.i
  %167 = load ptr, ptr %model.i, align 8
  %call142.i = call i32 @nnc_runtime_compared(ptr noundef %167) #22
  %cmp143.not.i = icmp eq i32 %call142.i, 0
  br i1 %cmp143.not.i, label %if.end147.i, label %if.then145.i

if.then145.i:                                     ; preds = %if.end141.i
  %call146.i = call fastcc i32 @nnc_fail(ptr noundef %57, i32 noundef %call142.i) #23
  br label %nnc_run_program.exit

if.end147.i:                                      ; preds = %if.end141.i
  call void @llvm.lifetime.start.p0(ptr nonnull %entries.i) #21
  store ptr %call9.i6, ptr %entries.i, align 8
  %arrays.i = getelementptr inbounds nuw i8, ptr %entries.i, i64 8
  store ptr %call3.i, ptr %arrays.i, align 8
  %count.i = getelementptr inbounds nuw i8, ptr %entries.i, i64 16
  %168 = load i64, ptr %output_count.i, align 8
  store i64 %168, ptr %count.i, align 8
  br i1 %cmp99.i, label %if.end152.i, label %for.end177.i

if.end152.i:                                      ; preds = %if.end147.i
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(32) %entries.i, i8 0, i64 32, i1 false)
  %cmp156491.i = icmp eq i64 %168, 0
  br i1 %cmp156491.i, label %for.end177.i, label %for.body163.lr.ph.i

for.body163.lr.ph.i:                              ; preds = %if.end152.i
  %169 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 160), align 8
  br label %for.body163.i

for.cond154.i:                                    ; preds = %for.body163.i
  %inc174.i = add nuw i64 %i153.0493.i, 1
  %170 = load i64, ptr %output_count.i, align 8
  %cmp156.not.i = icmp ult i64 %inc174.i, %170
  br i1 %cmp156.not.i, label %for.body163.i, label %for.end177.i, !llvm.loop !20

for.body163.i:                                    ; preds = %for.cond154.i, %for.body163.lr.ph.i
  %i153.0493.i = phi i64 [ 0, %for.body163.lr.ph.i ], [ %inc174.i, %for.cond154.i ]
  %171 = load ptr, ptr %outputs7.i, align 8
  %arrayidx165.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %171, i64 %i153.0493.i
  %172 = load ptr, ptr %context.i, align 8
  %conv166.i = trunc i64 %i153.0493.i to i32
  %call167.i = call ptr %169(ptr noundef %172, i32 noundef %conv166.i) #22
  %call168.i = call fastcc i32 @nnc_add_entries(ptr noundef %entries.i, ptr noundef %arrayidx165.i, ptr noundef %call167.i) #23
  %tobool169.not.i = icmp eq i32 %call168.i, 0
  br i1 %tobool169.not.i, label %cleanup175.i, label %for.cond154.i

cleanup175.i:                                     ; preds = %for.body163.i
  %173 = load ptr, ptr @__stderrp, align 8
  %174 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i416.i = call ptr %174(i32 noundef 2) #22
  %call1.i417.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %173, ptr noundef nonnull @.str.29, ptr noundef %57, ptr noundef %call.i416.i, i32 noundef 2) #22
  br label %cleanup255.i

for.end177.i:                                     ; preds = %for.cond154.i, %if.end152.i, %if.end147.i
  %cmp178.i = icmp eq i32 %code129.0.i, 0
  br i1 %cmp178.i, label %land.lhs.true180.i, label %for.cond.cleanup233.i

land.lhs.true180.i:                               ; preds = %for.end177.i
  %output.i16 = getelementptr inbounds nuw i8, ptr %arguments, i64 2056
  %175 = load ptr, ptr %output.i16, align 8
  %cmp181.not.i = icmp eq ptr %175, null
  %.pre527.i = load i64, ptr %count.i, align 8
  br i1 %cmp181.not.i, label %if.end189.i, label %if.then183.i

if.then183.i:                                     ; preds = %land.lhs.true180.i
  %176 = load ptr, ptr %entries.i, align 8
  %177 = load ptr, ptr %arrays.i, align 8
  %call188.i = call fastcc i32 @nnc_write_npz(ptr noundef %175, ptr noundef %176, i64 noundef %.pre527.i, ptr noundef %177) #23
  br label %if.end189.i

if.end189.i:                                      ; preds = %if.then183.i, %land.lhs.true180.i
  %code129.1.i = phi i32 [ %call188.i, %if.then183.i ], [ 0, %land.lhs.true180.i ]
  %cmp196.i = icmp eq i32 %code129.1.i, 0
  %cmp193494.i = icmp ne i64 %.pre527.i, 0
  %or.cond276495.i = select i1 %cmp193494.i, i1 %cmp196.i, i1 false
  br i1 %or.cond276495.i, label %land.rhs198.lr.ph.i, label %for.cond.cleanup202.i

land.rhs198.lr.ph.i:                              ; preds = %if.end189.i
  %178 = load ptr, ptr %entries.i, align 8
  br i1 %tobool131.not.i, label %land.rhs198.i, label %for.cond.cleanup233.i

land.rhs198.i:                                    ; preds = %land.rhs198.lr.ph.i, %land.rhs198.i
  %i190.0496.i = phi i64 [ %inc217.i, %land.rhs198.i ], [ 0, %land.rhs198.lr.ph.i ]
  %arrayidx205.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %178, i64 %i190.0496.i
  %179 = load ptr, ptr %arrayidx205.i, align 8
  %call207.i = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.27, ptr noundef %179) #23
  %180 = load ptr, ptr @__stdoutp, align 8
  %dtype.i = getelementptr inbounds nuw i8, ptr %arrayidx205.i, i64 8
  %181 = load ptr, ptr %dtype.i, align 8
  %rank.i = getelementptr inbounds nuw i8, ptr %arrayidx205.i, i64 24
  %182 = load i64, ptr %rank.i, align 8
  %shape214.i = getelementptr inbounds nuw i8, ptr %arrayidx205.i, i64 32
  %183 = load ptr, ptr %shape214.i, align 8
  call fastcc void @nnc_print_type(ptr noundef %180, ptr noundef %181, i64 noundef %182, ptr noundef %183) #23
  %putchar.i = call i32 @putchar(i32 10)
  %inc217.i = add nuw i64 %i190.0496.i, 1
  %exitcond111.not = icmp eq i64 %inc217.i, %.pre527.i
  br i1 %exitcond111.not, label %for.cond.cleanup202.i.thread125, label %land.rhs198.i, !llvm.loop !21

for.cond.cleanup202.i:                            ; preds = %if.end189.i
  %184 = load i64, ptr %output_count.i, align 8
  %cmp223499.i = icmp ne i64 %184, 0
  %185 = or i32 %158, %code129.1.i
  %186 = icmp eq i32 %185, 0
  %brmerge.not = select i1 %cmp223499.i, i1 %186, i1 false
  br i1 %brmerge.not, label %land.rhs228.i.preheader, label %for.cond.cleanup233.i

for.cond.cleanup202.i.thread125:                  ; preds = %land.rhs198.i
  %187 = load i64, ptr %output_count.i, align 8
  %cmp223499.i127.not = icmp eq i64 %187, 0
  br i1 %cmp223499.i127.not, label %for.cond.cleanup233.i, label %land.rhs228.i.preheader

land.rhs228.i.preheader:                          ; preds = %for.cond.cleanup202.i, %for.cond.cleanup202.i.thread125
  %188 = phi i64 [ %184, %for.cond.cleanup202.i ], [ %187, %for.cond.cleanup202.i.thread125 ]
  %189 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 160), align 8
  br label %land.rhs228.i

land.rhs228.i:                                    ; preds = %land.rhs228.i.preheader, %for.inc251.i
  %190 = phi i64 [ %199, %for.inc251.i ], [ %188, %land.rhs228.i.preheader ]
  %i220.0501.i = phi i64 [ %inc252.i, %for.inc251.i ], [ 0, %land.rhs228.i.preheader ]
  %191 = load ptr, ptr %outputs7.i, align 8
  %arrayidx236.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %191, i64 %i220.0501.i
  %dtype.i.i = getelementptr inbounds nuw i8, ptr %arrayidx236.i, i64 8
  %192 = load ptr, ptr %dtype.i.i, align 8
  %call.i419.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %192, ptr noundef nonnull dereferenceable(4) @.str.81) #22
  %cmp.i.not.i = icmp eq i32 %call.i419.i, 0
  %or.cond = and i1 %cmp.i.not.i, %cmp181.not.i
  br i1 %or.cond, label %if.then243.i, label %for.inc251.i

for.cond.cleanup233.i:                            ; preds = %for.inc251.i, %for.cond.cleanup202.i, %land.rhs198.lr.ph.i, %for.cond.cleanup202.i.thread125, %for.end177.i
  %code129.1552.i38 = phi i32 [ %code129.1.i, %for.cond.cleanup202.i ], [ %code129.0.i, %for.end177.i ], [ 0, %land.rhs198.lr.ph.i ], [ 0, %for.cond.cleanup202.i.thread125 ], [ %code129.1.i, %for.inc251.i ]
  %193 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 40), align 8
  %194 = load ptr, ptr %context.i, align 8
  call void %193(ptr noundef %194) #22
  %195 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 24), align 8
  %196 = load ptr, ptr %model.i, align 8
  call void %195(ptr noundef %196) #22
  br label %cleanup255.i

if.then243.i:                                     ; preds = %land.rhs228.i
  %197 = load ptr, ptr %arrayidx236.i, align 8
  %call247.i = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.28, ptr noundef %197) #23
  %198 = load ptr, ptr %context.i, align 8
  %conv248.i = trunc i64 %i220.0501.i to i32
  %call249.i = call ptr %189(ptr noundef %198, i32 noundef %conv248.i) #22
  call fastcc void @nnc_print_strings(ptr noundef %call249.i) #23
  %.pre528.i = load i64, ptr %output_count.i, align 8
  br label %for.inc251.i

for.inc251.i:                                     ; preds = %if.then243.i, %land.rhs228.i
  %199 = phi i64 [ %190, %land.rhs228.i ], [ %.pre528.i, %if.then243.i ]
  %inc252.i = add nuw i64 %i220.0501.i, 1
  %cmp223.i = icmp ult i64 %inc252.i, %199
  br i1 %cmp223.i, label %land.rhs228.i, label %for.cond.cleanup233.i, !llvm.loop !22

cleanup255.i:                                     ; preds = %for.cond.cleanup233.i, %cleanup175.i
  %retval.6.i = phi i32 [ %code129.1552.i38, %for.cond.cleanup233.i ], [ 5, %cleanup175.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %entries.i) #21
  br label %nnc_run_program.exit

nnc_run_program.exit:                             ; preds = %if.end.i424.i, %nnc_take_file.exit.i, %if.then.i30, %if.then.i.i.i, %if.then17.i.i.i, %if.then54.i.i, %if.then.i183.i.i, %cleanup54.i, %if.then64.i, %cond.end.i, %if.then110.i, %if.then121.i, %if.then139.i, %if.then145.i, %cleanup255.i
  %retval.10.i = phi i32 [ 5, %if.then.i30 ], [ 5, %if.then110.i ], [ 2, %cleanup54.i ], [ %call65.i, %if.then64.i ], [ %call88.i, %cond.end.i ], [ %retval.6.i, %cleanup255.i ], [ %call140.i, %if.then139.i ], [ %call146.i, %if.then145.i ], [ 5, %if.then121.i ], [ 2, %if.then54.i.i ], [ 5, %if.then.i183.i.i ], [ 5, %if.then17.i.i.i ], [ 2, %if.then.i.i.i ], [ %retval.1.i.i, %nnc_take_file.exit.i ], [ 5, %if.end.i424.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %context.i) #21
  call void @llvm.lifetime.end.p0(ptr nonnull %model.i) #21
  call void @llvm.lifetime.end.p0(ptr nonnull %options.i) #21
  br label %cond.end

cond.end:                                         ; preds = %nnc_parse_arguments.exit.thread, %nnc_run_program.exit
  %cond = phi i32 [ %retval.10.i, %nnc_run_program.exit ], [ %spec.select.i.ph, %nnc_parse_arguments.exit.thread ]
  call void @llvm.lifetime.end.p0(ptr nonnull %arguments) #21
  ret i32 %cond
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare i32 @strcmp(ptr noundef captures(none), ptr noundef captures(none)) local_unnamed_addr #2

; Function Attrs: nofree nounwind optsize
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #3

; Function Attrs: optsize
declare double @"\01_strtod"(ptr noundef, ptr noundef) local_unnamed_addr #4

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn
declare i64 @strtol(ptr noundef readonly, ptr noundef captures(none), i32 noundef) local_unnamed_addr #5

; Function Attrs: nofree nounwind optsize
declare noundef i32 @fprintf(ptr noundef captures(none), ptr noundef readonly captures(none), ...) local_unnamed_addr #3

; Function Attrs: nofree nounwind optsize
define internal fastcc void @nnc_print_type(ptr noundef captures(none) %file, ptr noundef %dtype, i64 noundef %rank, ptr noundef readonly captures(none) %shape) unnamed_addr #3 {
entry:
  %call = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %file, ptr noundef nonnull @.str.20, ptr noundef %dtype) #22
  %cmp21.not = icmp eq i64 %rank, 0
  br i1 %cmp21.not, label %for.cond.cleanup, label %for.body

for.cond.cleanup:                                 ; preds = %for.inc, %entry
  %fputc = tail call i32 @fputc(i32 93, ptr %file)
  ret void

for.body:                                         ; preds = %entry, %for.inc
  %i.022 = phi i64 [ %inc, %for.inc ], [ 0, %entry ]
  %cmp1.not = icmp eq i64 %i.022, 0
  br i1 %cmp1.not, label %if.end, label %if.then

if.then:                                          ; preds = %for.body
  %fputc19 = tail call i32 @fputc(i32 44, ptr %file)
  br label %if.end

if.end:                                           ; preds = %if.then, %for.body
  %arrayidx = getelementptr inbounds nuw i64, ptr %shape, i64 %i.022
  %0 = load i64, ptr %arrayidx, align 8
  %cmp3 = icmp slt i64 %0, 0
  br i1 %cmp3, label %if.then4, label %if.else

if.then4:                                         ; preds = %if.end
  %fputc20 = tail call i32 @fputc(i32 63, ptr %file)
  br label %for.inc

if.else:                                          ; preds = %if.end
  %call7 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %file, ptr noundef nonnull @.str.23, i64 noundef %0) #22
  br label %for.inc

for.inc:                                          ; preds = %if.then4, %if.else
  %inc = add nuw i64 %i.022, 1
  %exitcond.not = icmp eq i64 %inc, %rank
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !23
}

; Function Attrs: mustprogress nofree nounwind optsize willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite)
declare noalias noundef ptr @malloc(i64 noundef) local_unnamed_addr #6

; Function Attrs: nofree nounwind optsize memory(readwrite, target_mem0: none, target_mem1: none)
define internal fastcc noundef ptr @nnc_copy_tensors(ptr noundef readonly captures(none) %from, i64 noundef %count) unnamed_addr #7 {
entry:
  %cmp60.not = icmp eq i64 %count, 0
  br i1 %cmp60.not, label %for.cond.cleanup, label %for.body

for.cond.cleanup.loopexit:                        ; preds = %for.body
  %0 = shl i64 %add, 3
  br label %for.cond.cleanup

for.cond.cleanup:                                 ; preds = %for.cond.cleanup.loopexit, %entry
  %extents.0.lcssa = phi i64 [ 0, %entry ], [ %0, %for.cond.cleanup.loopexit ]
  %1 = mul i64 %count, 56
  %mul = add i64 %1, 56
  %add3 = add i64 %mul, %extents.0.lcssa
  %call = tail call ptr @malloc(i64 noundef %add3) #24
  %cmp4 = icmp ne ptr %call, null
  %cmp866 = icmp ne i64 %count, 0
  %or.cond = and i1 %cmp4, %cmp866
  br i1 %or.cond, label %for.body10.preheader, label %cleanup

for.body10.preheader:                             ; preds = %for.cond.cleanup
  %add.ptr = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call, i64 %count
  %add.ptr5 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 56
  br label %for.body10

for.body:                                         ; preds = %entry, %for.body
  %i.062 = phi i64 [ %inc, %for.body ], [ 0, %entry ]
  %extents.061 = phi i64 [ %add, %for.body ], [ 0, %entry ]
  %arrayidx = getelementptr inbounds nuw %struct.nnc_tensor, ptr %from, i64 %i.062
  %rank = getelementptr inbounds nuw i8, ptr %arrayidx, i64 24
  %2 = load i64, ptr %rank, align 8
  %add = add i64 %2, %extents.061
  %inc = add nuw i64 %i.062, 1
  %exitcond.not = icmp eq i64 %inc, %count
  br i1 %exitcond.not, label %for.cond.cleanup.loopexit, label %for.body, !llvm.loop !24

for.body10:                                       ; preds = %for.body10.preheader, %for.cond.cleanup18
  %i6.068 = phi i64 [ %inc31, %for.cond.cleanup18 ], [ 0, %for.body10.preheader ]
  %at.067 = phi ptr [ %add.ptr29, %for.cond.cleanup18 ], [ %add.ptr5, %for.body10.preheader ]
  %arrayidx11 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call, i64 %i6.068
  %arrayidx12 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %from, i64 %i6.068
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(56) %arrayidx11, ptr noundef nonnull align 8 dereferenceable(56) %arrayidx12, i64 56, i1 false)
  %shape = getelementptr inbounds nuw i8, ptr %arrayidx11, i64 32
  store ptr %at.067, ptr %shape, align 8
  %rank16 = getelementptr inbounds nuw i8, ptr %arrayidx12, i64 24
  %3 = load i64, ptr %rank16, align 8
  %cmp1763.not = icmp eq i64 %3, 0
  br i1 %cmp1763.not, label %for.cond.cleanup18, label %for.body19.lr.ph

for.body19.lr.ph:                                 ; preds = %for.body10
  %shape21 = getelementptr inbounds nuw i8, ptr %arrayidx12, i64 32
  %4 = load ptr, ptr %shape21, align 8
  br label %for.body19

for.cond.cleanup18:                               ; preds = %for.body19, %for.body10
  %add.ptr29 = getelementptr inbounds nuw i64, ptr %at.067, i64 %3
  %inc31 = add nuw i64 %i6.068, 1
  %exitcond70.not = icmp eq i64 %inc31, %count
  br i1 %exitcond70.not, label %cleanup, label %for.body10, !llvm.loop !25

for.body19:                                       ; preds = %for.body19.lr.ph, %for.body19
  %axis.064 = phi i64 [ 0, %for.body19.lr.ph ], [ %inc25, %for.body19 ]
  %arrayidx22 = getelementptr inbounds nuw i64, ptr %4, i64 %axis.064
  %5 = load i64, ptr %arrayidx22, align 8
  %arrayidx23 = getelementptr inbounds nuw i64, ptr %at.067, i64 %axis.064
  store i64 %5, ptr %arrayidx23, align 8
  %inc25 = add nuw i64 %axis.064, 1
  %exitcond69.not = icmp eq i64 %inc25, %3
  br i1 %exitcond69.not, label %for.cond.cleanup18, label %for.body19, !llvm.loop !26

cleanup:                                          ; preds = %for.cond.cleanup18, %for.cond.cleanup
  ret ptr %call
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 2, 6) i32 @nnc_fail(ptr noundef %what, i32 noundef range(i32 1, 0) %status) unnamed_addr #0 {
entry:
  %0 = load ptr, ptr @__stderrp, align 8
  %1 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call = tail call ptr %1(i32 noundef %status) #22
  %call1 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.29, ptr noundef %what, ptr noundef %call, i32 noundef %status) #22
  switch i32 %status, label %lor.rhs [
    i32 3, label %cond.end
    i32 10, label %cond.end.fold.split
    i32 1, label %cond.end.fold.split
    i32 11, label %cond.end.fold.split
  ]

lor.rhs:                                          ; preds = %entry
  br label %cond.end

cond.end.fold.split:                              ; preds = %entry, %entry, %entry
  br label %cond.end

cond.end:                                         ; preds = %entry, %cond.end.fold.split, %lor.rhs
  %cond5 = phi i32 [ 4, %entry ], [ 5, %lor.rhs ], [ 2, %cond.end.fold.split ]
  ret i32 %cond5
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #8

; Function Attrs: nofree norecurse nounwind optsize
define internal fastcc range(i32 0, 2) i32 @nnc_measure(ptr noundef captures(none) %tensor) unnamed_addr #9 {
entry:
  %numpy.i = getelementptr inbounds nuw i8, ptr %tensor, i64 16
  %0 = load ptr, ptr %numpy.i, align 8
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %0, i64 2
  %call.i = tail call i64 @strtol(ptr noundef nonnull captures(none) %add.ptr.i, ptr noundef null, i32 noundef 10) #23
  %1 = load ptr, ptr %numpy.i, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %1, i64 1
  %2 = load i8, ptr %arrayidx.i, align 1
  %cmp.i = icmp eq i8 %2, 85
  %3 = select i1 %cmp.i, i64 2, i64 0
  %mul.i = shl i64 %call.i, %3
  %rank = getelementptr inbounds nuw i8, ptr %tensor, i64 24
  %4 = load i64, ptr %rank, align 8
  %cmp.not13.not = icmp eq i64 %4, 0
  br i1 %cmp.not13.not, label %for.end, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %entry
  %shape = getelementptr inbounds nuw i8, ptr %tensor, i64 32
  %5 = load ptr, ptr %shape, align 8
  br label %for.body

for.cond:                                         ; preds = %for.body
  %inc = add nuw i64 %i.015, 1
  %exitcond.not = icmp eq i64 %inc, %4
  br i1 %exitcond.not, label %for.end, label %for.body, !llvm.loop !27

for.body:                                         ; preds = %for.body.lr.ph, %for.cond
  %i.015 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.cond ]
  %bytes.014 = phi i64 [ %mul.i, %for.body.lr.ph ], [ %9, %for.cond ]
  %arrayidx = getelementptr inbounds nuw i64, ptr %5, i64 %i.015
  %6 = load i64, ptr %arrayidx, align 8
  %7 = tail call { i64, i1 } @llvm.umul.with.overflow.i64(i64 %bytes.014, i64 %6)
  %8 = extractvalue { i64, i1 } %7, 1
  %9 = extractvalue { i64, i1 } %7, 0
  %cmp1.not = icmp ugt i64 %9, 140737488355327
  %or.cond.not = or i1 %8, %cmp1.not
  br i1 %or.cond.not, label %cleanup3, label %for.cond

for.end:                                          ; preds = %for.cond, %entry
  %bytes.0.lcssa = phi i64 [ %mul.i, %entry ], [ %9, %for.cond ]
  %bytes2 = getelementptr inbounds nuw i8, ptr %tensor, i64 40
  store i64 %bytes.0.lcssa, ptr %bytes2, align 8
  br label %cleanup3

cleanup3:                                         ; preds = %for.body, %for.end
  %retval.1 = phi i32 [ 1, %for.end ], [ 0, %for.body ]
  ret i32 %retval.1
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_bench(ptr noundef %model, ptr noundef %context, ptr noundef nonnull %inputs, ptr noundef %outputs, double noundef %seconds) unnamed_addr #0 {
entry:
  %time.i81 = alloca %struct.timespec, align 8
  %time.i76 = alloca %struct.timespec, align 8
  %time.i = alloca %struct.timespec, align 8
  %call = tail call dereferenceable_or_null(8000000) ptr @malloc(i64 noundef 8000000) #24
  %cmp = icmp eq ptr %call, null
  br i1 %cmp, label %if.then, label %if.end

if.then:                                          ; preds = %entry
  %0 = load ptr, ptr @__stderrp, align 8
  %1 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i = tail call ptr %1(i32 noundef 2) #22
  %call1.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.29, ptr noundef nonnull @.str.64, ptr noundef %call.i, i32 noundef 2) #22
  br label %cleanup52

if.end:                                           ; preds = %entry
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i) #21
  %call.i75 = call i32 @clock_gettime(i32 noundef 6, ptr noundef nonnull %time.i) #22
  %2 = load i64, ptr %time.i, align 8
  %mul.i = mul i64 %2, 1000000000
  %tv_nsec.i = getelementptr inbounds nuw i8, ptr %time.i, i64 8
  %3 = load i64, ptr %tv_nsec.i, align 8
  %add.i = add i64 %mul.i, %3
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i) #21
  %mul = fmul double %seconds, 1.000000e+09
  %conv = fptoui double %mul to i64
  %4 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 128), align 8
  %tv_nsec.i79 = getelementptr inbounds nuw i8, ptr %time.i76, i64 8
  %5 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 48), align 8
  %tv_nsec.i84 = getelementptr inbounds nuw i8, ptr %time.i81, i64 8
  %div = udiv i64 %conv, 10
  br label %while.cond

while.cond:                                       ; preds = %if.end18, %if.end
  %warm.0 = phi i32 [ 0, %if.end ], [ %warm.1, %if.end18 ]
  %count.0 = phi i64 [ 0, %if.end ], [ %count.1, %if.end18 ]
  %cmp3 = icmp slt i64 %count.0, 1000000
  br i1 %cmp3, label %while.body, label %while.end

while.body:                                       ; preds = %while.cond
  %call5 = call i32 %4(ptr noundef %context) #22
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i76) #21
  %call.i77 = call i32 @clock_gettime(i32 noundef 6, ptr noundef nonnull %time.i76) #22
  %6 = load i64, ptr %time.i76, align 8
  %7 = load i64, ptr %tv_nsec.i79, align 8
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i76) #21
  %call7 = call i32 %5(ptr noundef %context, ptr noundef nonnull %inputs, ptr noundef %outputs) #22
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i81) #21
  %call.i82 = call i32 @clock_gettime(i32 noundef 6, ptr noundef nonnull %time.i81) #22
  %8 = load i64, ptr %time.i81, align 8
  %mul.i83 = mul i64 %8, 1000000000
  %9 = load i64, ptr %tv_nsec.i84, align 8
  %add.i85 = add i64 %mul.i83, %9
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i81) #21
  %cmp9.not = icmp eq i32 %call7, 0
  br i1 %cmp9.not, label %if.end13, label %cleanup.thread

cleanup.thread:                                   ; preds = %while.body
  %call12 = call fastcc i32 @nnc_fail_run(ptr noundef %context, i32 noundef %call7) #23
  br label %cleanup52

if.end13:                                         ; preds = %while.body
  %tobool.not = icmp eq i32 %warm.0, 0
  br i1 %tobool.not, label %if.else, label %if.then14

if.then14:                                        ; preds = %if.end13
  %mul.i78.neg = mul i64 %6, -1000000000
  %add.i80.neg = sub i64 %mul.i78.neg, %7
  %sub = add i64 %add.i80.neg, %add.i85
  %arrayidx = getelementptr inbounds i64, ptr %call, i64 %count.0
  store i64 %sub, ptr %arrayidx, align 8
  %add = add nsw i64 %count.0, 1
  %.pre = sub i64 %add.i85, %add.i
  br label %if.end18

if.else:                                          ; preds = %if.end13
  %sub15 = sub i64 %add.i85, %add.i
  %cmp16 = icmp uge i64 %sub15, %div
  %conv17 = zext i1 %cmp16 to i32
  br label %if.end18

if.end18:                                         ; preds = %if.else, %if.then14
  %sub21.pre-phi = phi i64 [ %sub15, %if.else ], [ %.pre, %if.then14 ]
  %warm.1 = phi i32 [ %conv17, %if.else ], [ 1, %if.then14 ]
  %count.1 = phi i64 [ %count.0, %if.else ], [ %add, %if.then14 ]
  %cmp19 = icmp slt i64 %count.1, 5
  %cmp22.not = icmp ult i64 %sub21.pre-phi, %conv
  %or.cond = select i1 %cmp19, i1 true, i1 %cmp22.not
  br i1 %or.cond, label %while.cond, label %while.end

while.end:                                        ; preds = %if.end18, %while.cond
  %count.3 = phi i64 [ %count.0, %while.cond ], [ %count.1, %if.end18 ]
  br label %while.body.i

while.body.i:                                     ; preds = %while.end, %while.body.i
  %gap.052.i = phi i64 [ %add.i87, %while.body.i ], [ 1, %while.end ]
  %mul.i86 = mul nsw i64 %gap.052.i, 9
  %div.i = sdiv i64 %mul.i86, 4
  %add.i87 = add nsw i64 %div.i, 1
  %cmp.i = icmp slt i64 %add.i87, %count.3
  br i1 %cmp.i, label %while.body.i, label %for.cond.preheader.i, !llvm.loop !28

for.cond.preheader.i:                             ; preds = %while.body.i, %cond.true.i
  %gap.160.i = phi i64 [ %cond25.i, %cond.true.i ], [ %add.i87, %while.body.i ]
  %cmp457.i = icmp slt i64 %gap.160.i, %count.3
  br i1 %cmp457.i, label %for.body.i, label %for.cond.cleanup.i

for.cond.cleanup.i:                               ; preds = %while.end14.i, %for.cond.preheader.i
  %cmp16.not.i = icmp eq i64 %gap.160.i, 1
  br i1 %cmp16.not.i, label %nnc_sort.exit, label %cond.true.i

for.body.i:                                       ; preds = %for.cond.preheader.i, %while.end14.i
  %i.058.i = phi i64 [ %inc.i, %while.end14.i ], [ %gap.160.i, %for.cond.preheader.i ]
  %arrayidx.i = getelementptr inbounds nuw i64, ptr %call, i64 %i.058.i
  %10 = load i64, ptr %arrayidx.i, align 8
  %cmp6.not53.i = icmp samesign ult i64 %i.058.i, %gap.160.i
  br i1 %cmp6.not53.i, label %while.end14.i, label %land.rhs.i

land.rhs.i:                                       ; preds = %for.body.i, %while.body9.i
  %j.054.i = phi i64 [ %sub.i, %while.body9.i ], [ %i.058.i, %for.body.i ]
  %sub.i = sub nsw i64 %j.054.i, %gap.160.i
  %arrayidx7.i = getelementptr inbounds nuw i64, ptr %call, i64 %sub.i
  %11 = load i64, ptr %arrayidx7.i, align 8
  %cmp8.i = icmp ugt i64 %11, %10
  br i1 %cmp8.i, label %while.body9.i, label %while.end14.i

while.body9.i:                                    ; preds = %land.rhs.i
  %arrayidx12.i = getelementptr inbounds nuw i64, ptr %call, i64 %j.054.i
  store i64 %11, ptr %arrayidx12.i, align 8
  %cmp6.not.i = icmp slt i64 %sub.i, %gap.160.i
  br i1 %cmp6.not.i, label %while.end14.i, label %land.rhs.i, !llvm.loop !29

while.end14.i:                                    ; preds = %while.body9.i, %land.rhs.i, %for.body.i
  %j.0.lcssa.i = phi i64 [ %i.058.i, %for.body.i ], [ %j.054.i, %land.rhs.i ], [ %sub.i, %while.body9.i ]
  %arrayidx15.i = getelementptr inbounds i64, ptr %call, i64 %j.0.lcssa.i
  store i64 %10, ptr %arrayidx15.i, align 8
  %inc.i = add nuw nsw i64 %i.058.i, 1
  %exitcond.not.i = icmp eq i64 %inc.i, %count.3
  br i1 %exitcond.not.i, label %for.cond.cleanup.i, label %for.body.i, !llvm.loop !30

cond.true.i:                                      ; preds = %for.cond.cleanup.i
  %mul17.i = shl nsw i64 %gap.160.i, 2
  %cmp19.not.i = icmp samesign ult i64 %mul17.i, 9
  %div18.i = udiv i64 %mul17.i, 9
  %cond25.i = select i1 %cmp19.not.i, i64 1, i64 %div18.i
  br label %for.cond.preheader.i, !llvm.loop !31

nnc_sort.exit:                                    ; preds = %for.cond.cleanup.i
  %12 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 72), align 8
  %call28 = call i32 %12(ptr noundef %model) #22
  %call29 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.65, i64 noundef %count.3, i32 noundef %call28) #23
  %13 = load i64, ptr %call, align 8
  %conv31 = uitofp i64 %13 to double
  %div32 = fdiv double %conv31, 1.000000e+03
  %div3397 = lshr i64 %count.3, 1
  %arrayidx34 = getelementptr inbounds nuw i64, ptr %call, i64 %div3397
  %14 = load i64, ptr %arrayidx34, align 8
  %conv35 = uitofp i64 %14 to double
  %div36 = fdiv double %conv35, 1.000000e+03
  %mul37 = mul nsw i64 %count.3, 9
  %div38 = udiv i64 %mul37, 10
  %arrayidx39 = getelementptr inbounds nuw i64, ptr %call, i64 %div38
  %15 = load i64, ptr %arrayidx39, align 8
  %conv40 = uitofp i64 %15 to double
  %div41 = fdiv double %conv40, 1.000000e+03
  %mul42 = mul nsw i64 %count.3, 99
  %div43 = udiv i64 %mul42, 100
  %arrayidx44 = getelementptr inbounds nuw i64, ptr %call, i64 %div43
  %16 = load i64, ptr %arrayidx44, align 8
  %conv45 = uitofp i64 %16 to double
  %div46 = fdiv double %conv45, 1.000000e+03
  %call47 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.66, double noundef %div32, double noundef %div36, double noundef %div41, double noundef %div46) #23
  call void @free(ptr noundef %call) #23
  br label %cleanup52

cleanup52:                                        ; preds = %cleanup.thread, %nnc_sort.exit, %if.then
  %retval.3 = phi i32 [ 5, %if.then ], [ %call12, %cleanup.thread ], [ 0, %nnc_sort.exit ]
  ret i32 %retval.3
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 2, 6) i32 @nnc_fail_run(ptr noundef %context, i32 noundef range(i32 1, 0) %status) unnamed_addr #0 {
entry:
  %0 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 120), align 8
  %call = tail call ptr %0(ptr noundef %context) #22
  %1 = load i8, ptr %call, align 1
  %cmp.not = icmp eq i8 %1, 0
  br i1 %cmp.not, label %if.end, label %if.then

if.then:                                          ; preds = %entry
  %2 = load ptr, ptr @__stderrp, align 8
  %call2 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %2, ptr noundef nonnull @.str.3, ptr noundef nonnull %call) #22
  br label %if.end

if.end:                                           ; preds = %if.then, %entry
  %3 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 64), align 8
  %call3 = tail call ptr %3(ptr noundef %context) #22
  %call4 = tail call fastcc i32 @nnc_fail(ptr noundef %call3, i32 noundef %status) #23
  ret i32 %call4
}

; Function Attrs: optsize
declare i32 @nnc_runtime_compared(ptr noundef) local_unnamed_addr #4

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 2) i32 @nnc_add_entries(ptr noundef nonnull captures(none) %entries, ptr noundef readonly captures(none) %tensor, ptr noundef readonly captures(address_is_null) %item) unnamed_addr #0 {
entry:
  %data = getelementptr inbounds nuw i8, ptr %item, i64 16
  %0 = load ptr, ptr %data, align 8
  %1 = load i32, ptr %item, align 8
  switch i32 %1, label %for.cond.preheader [
    i32 0, label %if.then
    i32 2, label %land.lhs.true
    i32 1, label %if.then6
  ]

for.cond.preheader:                               ; preds = %entry
  %count9.phi.trans.insert = getelementptr inbounds nuw i8, ptr %item, i64 24
  %.pre = load i64, ptr %count9.phi.trans.insert, align 8
  %2 = icmp eq i64 %.pre, 0
  br i1 %2, label %cleanup14, label %for.body.preheader

for.body.preheader:                               ; preds = %land.lhs.true, %for.cond.preheader
  %count934 = getelementptr inbounds nuw i8, ptr %item, i64 24
  br label %for.body

land.lhs.true:                                    ; preds = %entry
  %count = getelementptr inbounds nuw i8, ptr %item, i64 24
  %3 = load i64, ptr %count, align 8
  %cmp3 = icmp eq i64 %3, 0
  br i1 %cmp3, label %if.then, label %for.body.preheader

if.then:                                          ; preds = %entry, %land.lhs.true
  %call = tail call fastcc i32 @nnc_add_entry(ptr noundef %entries, ptr noundef %tensor, i64 noundef -1, ptr noundef null) #23
  br label %cleanup14

if.then6:                                         ; preds = %entry
  %call7 = tail call fastcc i32 @nnc_add_entry(ptr noundef %entries, ptr noundef %tensor, i64 noundef -2, ptr noundef nonnull %item) #23
  br label %cleanup14

for.cond:                                         ; preds = %for.body
  %inc = add nuw i64 %i.029, 1
  %4 = load i64, ptr %count934, align 8
  %cmp10.not.not = icmp ult i64 %inc, %4
  br i1 %cmp10.not.not, label %for.body, label %cleanup14, !llvm.loop !32

for.body:                                         ; preds = %for.body.preheader, %for.cond
  %i.029 = phi i64 [ %inc, %for.cond ], [ 0, %for.body.preheader ]
  %arrayidx = getelementptr inbounds nuw %struct.nnc_item, ptr %0, i64 %i.029
  %call11 = tail call fastcc i32 @nnc_add_entry(ptr noundef %entries, ptr noundef %tensor, i64 noundef %i.029, ptr noundef %arrayidx) #23
  %tobool.not = icmp eq i32 %call11, 0
  br i1 %tobool.not, label %cleanup14, label %for.cond

cleanup14:                                        ; preds = %for.body, %for.cond, %for.cond.preheader, %if.then6, %if.then
  %retval.1 = phi i32 [ %call, %if.then ], [ %call7, %if.then6 ], [ 1, %for.cond.preheader ], [ 0, %for.body ], [ 1, %for.cond ]
  ret i32 %retval.1
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_write_npz(ptr noundef nonnull %path, ptr noundef readonly captures(none) %tensors, i64 noundef %count, ptr noundef readonly captures(none) %arrays) unnamed_addr #0 {
entry:
  %table.i = alloca [256 x i32], align 4
  %head.i = alloca [46 x i8], align 4
  %cmp105.not = icmp eq i64 %count, 0
  br i1 %cmp105.not, label %for.end, label %for.body

for.body:                                         ; preds = %entry, %cleanup
  %total.0107 = phi i64 [ %add9, %cleanup ], [ 0, %entry ]
  %i.0106 = phi i64 [ %inc, %cleanup ], [ 0, %entry ]
  %arrayidx = getelementptr inbounds nuw %struct.nnc_tensor, ptr %tensors, i64 %i.0106
  %0 = load ptr, ptr %arrayidx, align 8
  %call = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %0) #22
  %1 = add i64 %call, -65532
  %cmp1 = icmp ult i64 %1, -65536
  br i1 %cmp1, label %cleanup15.thread101, label %cleanup

cleanup15.thread101:                              ; preds = %for.body
  %2 = load ptr, ptr @__stderrp, align 8
  %call2 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %2, ptr noundef nonnull @.str.69, ptr noundef nonnull %path) #22
  br label %cleanup56

cleanup:                                          ; preds = %for.body
  %bytes = getelementptr inbounds nuw i8, ptr %arrayidx, i64 40
  %3 = load i64, ptr %bytes, align 8
  %rank.i = getelementptr inbounds nuw i8, ptr %arrayidx, i64 24
  %4 = load i64, ptr %rank.i, align 8
  %mul.i = mul i64 %4, 24
  %mul = shl nsw i64 %call, 1
  %add6 = add i64 %total.0107, 356
  %add7 = add i64 %add6, %mul
  %add8 = add i64 %add7, %3
  %add9 = add i64 %add8, %mul.i
  %cmp12 = icmp ugt i64 %3, 4294967294
  %inc = add nuw i64 %i.0106, 1
  %exitcond.not = icmp eq i64 %inc, %count
  %or.cond114 = select i1 %cmp12, i1 true, i1 %exitcond.not
  br i1 %or.cond114, label %for.end.loopexit, label %for.body, !llvm.loop !33

for.end.loopexit:                                 ; preds = %cleanup
  %5 = icmp ugt i64 %add9, 4294967294
  br label %for.end

for.end:                                          ; preds = %for.end.loopexit, %entry
  %total.2100 = phi i1 [ false, %entry ], [ %5, %for.end.loopexit ]
  %cmp18 = icmp ugt i64 %count, 65534
  %or.cond = or i1 %cmp18, %total.2100
  br i1 %or.cond, label %if.then19, label %if.end21

if.then19:                                        ; preds = %for.end
  %6 = load ptr, ptr @__stderrp, align 8
  %call20 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %6, ptr noundef nonnull @.str.70, ptr noundef nonnull %path) #22
  br label %cleanup56

if.end21:                                         ; preds = %for.end
  %call22 = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %path) #22
  %add23 = add i64 %call22, 32
  %call24 = tail call ptr @malloc(i64 noundef %add23) #24
  %7 = mul nuw nsw i64 %count, 12
  %mul26 = add nuw nsw i64 %7, 12
  %call27 = tail call ptr @malloc(i64 noundef %mul26) #24
  %cmp28 = icmp eq ptr %call24, null
  %cmp30 = icmp eq ptr %call27, null
  %or.cond58 = or i1 %cmp28, %cmp30
  br i1 %or.cond58, label %cleanup56, label %if.end32

if.end32:                                         ; preds = %if.end21
  %call33 = tail call i32 @getpid() #22
  %snprintf = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr %call24, i64 %add23, ptr nonnull @.str.71, ptr nonnull %path, i32 %call33)
  %call35 = tail call ptr @"\01_fopen"(ptr noundef nonnull %call24, ptr noundef nonnull @.str.72) #22
  %cmp36 = icmp eq ptr %call35, null
  br i1 %cmp36, label %if.then37, label %if.end39

if.then37:                                        ; preds = %if.end32
  %8 = load ptr, ptr @__stderrp, align 8
  %call38 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %8, ptr noundef nonnull @.str.73, ptr noundef nonnull %path) #22
  br label %cleanup56

if.end39:                                         ; preds = %if.end32
  call void @llvm.lifetime.start.p0(ptr nonnull %table.i) #21
  call void @llvm.lifetime.start.p0(ptr nonnull %head.i) #21
  br label %for.cond1.preheader.i.i

for.cond1.preheader.i.i:                          ; preds = %for.cond.cleanup3.i.i, %if.end39
  %indvars.iv.i.i = phi i64 [ 0, %if.end39 ], [ %indvars.iv.next.i.i, %for.cond.cleanup3.i.i ]
  %9 = trunc nuw nsw i64 %indvars.iv.i.i to i32
  br label %for.body4.i.i

for.cond.cleanup3.i.i:                            ; preds = %for.body4.i.i
  %arrayidx.i.i = getelementptr inbounds nuw i32, ptr %table.i, i64 %indvars.iv.i.i
  store i32 %cond.i.i, ptr %arrayidx.i.i, align 4
  %indvars.iv.next.i.i = add nuw nsw i64 %indvars.iv.i.i, 1
  %exitcond21.not.i.i = icmp eq i64 %indvars.iv.next.i.i, 256
  br i1 %exitcond21.not.i.i, label %for.cond.preheader.i, label %for.cond1.preheader.i.i, !llvm.loop !34

for.cond.preheader.i:                             ; preds = %for.cond.cleanup3.i.i
  br i1 %cmp105.not, label %for.cond.cleanup42.i, label %for.body.lr.ph.i

for.body.lr.ph.i:                                 ; preds = %for.cond.preheader.i
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %head.i, i64 4
  br label %for.body.i

for.body4.i.i:                                    ; preds = %for.body4.i.i, %for.cond1.preheader.i.i
  %bit.018.i.i = phi i32 [ 0, %for.cond1.preheader.i.i ], [ %inc.i.i, %for.body4.i.i ]
  %value.017.i.i = phi i32 [ %9, %for.cond1.preheader.i.i ], [ %cond.i.i, %for.body4.i.i ]
  %and.i.i = and i32 %value.017.i.i, 1
  %cmp5.not.i.i = icmp eq i32 %and.i.i, 0
  %shr.i.i = lshr i32 %value.017.i.i, 1
  %xor.i.i = xor i32 %shr.i.i, -306674912
  %cond.i.i = select i1 %cmp5.not.i.i, i32 %shr.i.i, i32 %xor.i.i
  %inc.i.i = add nuw nsw i32 %bit.018.i.i, 1
  %exitcond.not.i.i = icmp eq i32 %inc.i.i, 8
  br i1 %exitcond.not.i.i, label %for.cond.cleanup3.i.i, label %for.body4.i.i, !llvm.loop !35

for.body43.lr.ph.i:                               ; preds = %nnc_crc.exit185.i
  %add.ptr53.i = getelementptr inbounds nuw i8, ptr %head.i, i64 6
  %add.ptr56.i = getelementptr inbounds nuw i8, ptr %head.i, i64 42
  %10 = getelementptr inbounds nuw i8, ptr %head.i, i64 16
  %arrayidx.i259.1.i = getelementptr inbounds nuw i8, ptr %head.i, i64 5
  br label %for.body43.i

for.body.i:                                       ; preds = %nnc_crc.exit185.i, %for.body.lr.ph.i
  %at.0281.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %add33.i, %nnc_crc.exit185.i ]
  %written.0280.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %add28.i, %nnc_crc.exit185.i ]
  %i.0279.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %inc.i, %nnc_crc.exit185.i ]
  %arrayidx.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %tensors, i64 %i.0279.i
  %rank.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 24
  %11 = load i64, ptr %rank.i.i, align 8
  %mul.i.i = mul i64 %11, 24
  %add.i.i = add i64 %mul.i.i, 256
  %call2.i = call ptr @malloc(i64 noundef %add.i.i) #24
  %cmp3.not.i = icmp eq ptr %call2.i, null
  br i1 %cmp3.not.i, label %nnc_write_archive.exit.thread, label %if.end.i

nnc_write_archive.exit.thread:                    ; preds = %for.body.i
  call void @llvm.lifetime.end.p0(ptr nonnull %head.i) #21
  call void @llvm.lifetime.end.p0(ptr nonnull %table.i) #21
  %call41111 = call i32 @fclose(ptr noundef nonnull %call35) #23
  br label %if.then47

if.end.i:                                         ; preds = %for.body.i
  %arrayidx1.i = getelementptr inbounds nuw %struct.nnc_entry_record, ptr %call27, i64 %i.0279.i
  %cmp.i.i = icmp ult i64 %add.i.i, 65536
  %conv.i.i = select i1 %cmp.i.i, i64 10, i64 12
  %add.ptr.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %conv.i.i
  %sub.i.i = sub i64 %add.i.i, %conv.i.i
  %numpy.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 16
  %12 = load ptr, ptr %numpy.i.i, align 8
  %snprintf133 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr nonnull dereferenceable(1) %add.ptr.i.i, i64 %sub.i.i, ptr nonnull @.str.75, ptr %12)
  %conv3.i.i = sext i32 %snprintf133 to i64
  %add.i158.i = add nsw i64 %conv.i.i, %conv3.i.i
  %13 = load i64, ptr %rank.i.i, align 8
  %cmp486.not.i.i = icmp eq i64 %13, 0
  br i1 %cmp486.not.i.i, label %for.cond.cleanup.i.i, label %for.body.lr.ph.i.i

for.body.lr.ph.i.i:                               ; preds = %if.end.i
  %shape.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 32
  %.not.i.i = icmp eq i64 %13, 1
  %14 = select i1 %.not.i.i, ptr @.str.77, ptr @.str.23
  br label %for.body.i.i

for.cond.cleanup.i.i:                             ; preds = %for.body.i.i, %if.end.i
  %at.0.lcssa.i.i = phi i64 [ %add.i158.i, %if.end.i ], [ %add18.i.i, %for.body.i.i ]
  %add.ptr19.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %at.0.lcssa.i.i
  %sub20.i.i = sub i64 %add.i.i, %at.0.lcssa.i.i
  %snprintf135 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr nonnull %add.ptr19.i.i, i64 %sub20.i.i, ptr nonnull @.str.78)
  %conv23.i.i = sext i32 %snprintf135 to i64
  %add24.i.i = add i64 %at.0.lcssa.i.i, %conv23.i.i
  %15 = and i64 %add24.i.i, -64
  %div85.i.i = add i64 %15, 64
  %add.ptr27.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %add24.i.i
  %sub28.i.i = sub i64 %div85.i.i, %add24.i.i
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 1 %add.ptr27.i.i, i8 noundef 32, i64 noundef %sub28.i.i, i1 noundef false) #22
  %16 = select i1 %cmp.i.i, i64 379676406402707, i64 661151383113363
  store i64 %16, ptr %call2.i, align 1
  %add.ptr35.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 8
  %sub36.i.i = sub i64 %div85.i.i, %conv.i.i
  %conv37.i.i = trunc i64 %sub36.i.i to i32
  %wide.trip.count.i.i.i = select i1 %cmp.i.i, i64 2, i64 4
  br label %for.body.i.i.i

for.body.i.i.i:                                   ; preds = %for.body.i.i.i, %for.cond.cleanup.i.i
  %indvars.iv.i.i.i = phi i64 [ 0, %for.cond.cleanup.i.i ], [ %indvars.iv.next.i.i.i, %for.body.i.i.i ]
  %indvars.iv.tr.i.i.i = trunc i64 %indvars.iv.i.i.i to i32
  %17 = shl i32 %indvars.iv.tr.i.i.i, 3
  %shr.i.i.i = lshr i32 %conv37.i.i, %17
  %conv.i.i.i = trunc i32 %shr.i.i.i to i8
  %arrayidx.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr35.i.i, i64 %indvars.iv.i.i.i
  store i8 %conv.i.i.i, ptr %arrayidx.i.i.i, align 1
  %indvars.iv.next.i.i.i = add nuw nsw i64 %indvars.iv.i.i.i, 1
  %exitcond.not.i.i.i = icmp eq i64 %indvars.iv.next.i.i.i, %wide.trip.count.i.i.i
  br i1 %exitcond.not.i.i.i, label %nnc_npy_header.exit.i, label %for.body.i.i.i, !llvm.loop !15

for.body.i.i:                                     ; preds = %for.body.i.i, %for.body.lr.ph.i.i
  %cmp12.i.i = phi ptr [ %14, %for.body.lr.ph.i.i ], [ @.str.23, %for.body.i.i ]
  %at.088.i.i = phi i64 [ %add.i158.i, %for.body.lr.ph.i.i ], [ %add18.i.i, %for.body.i.i ]
  %i.087.i.i = phi i64 [ 0, %for.body.lr.ph.i.i ], [ %inc.i160.i, %for.body.i.i ]
  %add.ptr6.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %at.088.i.i
  %sub7.i.i = sub i64 %add.i.i, %at.088.i.i
  %cmp9.not.i.i = icmp eq i64 %i.087.i.i, 0
  %cond15.i.i = select i1 %cmp9.not.i.i, ptr %cmp12.i.i, ptr @.str.76
  %18 = load ptr, ptr %shape.i.i, align 8
  %arrayidx.i159.i = getelementptr inbounds nuw i64, ptr %18, i64 %i.087.i.i
  %19 = load i64, ptr %arrayidx.i159.i, align 8
  %snprintf134 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr nonnull %add.ptr6.i.i, i64 %sub7.i.i, ptr nonnull %cond15.i.i, i64 %19)
  %conv17.i.i = sext i32 %snprintf134 to i64
  %add18.i.i = add i64 %at.088.i.i, %conv17.i.i
  %inc.i160.i = add nuw i64 %i.087.i.i, 1
  %20 = load i64, ptr %rank.i.i, align 8
  %cmp4.i.i = icmp ult i64 %inc.i160.i, %20
  br i1 %cmp4.i.i, label %for.body.i.i, label %for.cond.cleanup.i.i, !llvm.loop !36

nnc_npy_header.exit.i:                            ; preds = %for.body.i.i.i
  %sub41.i.i = or i64 %add24.i.i, 63
  %arrayidx42.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %sub41.i.i
  store i8 10, ptr %arrayidx42.i.i, align 1
  %21 = load ptr, ptr %arrayidx.i, align 8
  %call5.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %21) #22
  %cmp9.not.i161.i = icmp eq i64 %div85.i.i, 0
  br i1 %cmp9.not.i161.i, label %nnc_crc.exit.i, label %for.body.i162.i

for.cond.cleanup.loopexit.i.i:                    ; preds = %for.body.i162.i
  %22 = xor i32 %xor2.i.i, -1
  br label %nnc_crc.exit.i

for.body.i162.i:                                  ; preds = %nnc_npy_header.exit.i, %for.body.i162.i
  %i.011.i.i = phi i64 [ %inc.i165.i, %for.body.i162.i ], [ 0, %nnc_npy_header.exit.i ]
  %crc.addr.010.i.i = phi i32 [ %xor2.i.i, %for.body.i162.i ], [ -1, %nnc_npy_header.exit.i ]
  %arrayidx.i163.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %i.011.i.i
  %23 = load i8, ptr %arrayidx.i163.i, align 1
  %crc.addr.0.tr.i.i = trunc i32 %crc.addr.010.i.i to i8
  %xor.narrow.i.i = xor i8 %23, %crc.addr.0.tr.i.i
  %idxprom.i.i = zext i8 %xor.narrow.i.i to i64
  %arrayidx1.i.i = getelementptr inbounds nuw i32, ptr %table.i, i64 %idxprom.i.i
  %24 = load i32, ptr %arrayidx1.i.i, align 4
  %shr.i164.i = lshr i32 %crc.addr.010.i.i, 8
  %xor2.i.i = xor i32 %24, %shr.i164.i
  %inc.i165.i = add nuw i64 %i.011.i.i, 1
  %exitcond.not.i166.i = icmp eq i64 %inc.i165.i, %div85.i.i
  br i1 %exitcond.not.i166.i, label %for.cond.cleanup.loopexit.i.i, label %for.body.i162.i, !llvm.loop !37

nnc_crc.exit.i:                                   ; preds = %for.cond.cleanup.loopexit.i.i, %nnc_npy_header.exit.i
  %crc.addr.0.lcssa.i.i = phi i32 [ 0, %nnc_npy_header.exit.i ], [ %22, %for.cond.cleanup.loopexit.i.i ]
  %arrayidx9.i = getelementptr inbounds nuw ptr, ptr %arrays, i64 %i.0279.i
  %25 = load ptr, ptr %arrayidx9.i, align 8
  %bytes.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 40
  %26 = load i64, ptr %bytes.i, align 8
  %cmp9.not.i168.i = icmp eq i64 %26, 0
  br i1 %cmp9.not.i168.i, label %nnc_crc.exit185.i, label %for.body.preheader.i169.i

for.body.preheader.i169.i:                        ; preds = %nnc_crc.exit.i
  %not.i.i = xor i32 %crc.addr.0.lcssa.i.i, -1
  br label %for.body.i170.i

for.cond.cleanup.loopexit.i182.i:                 ; preds = %for.body.i170.i
  %27 = xor i32 %xor2.i179.i, -1
  br label %nnc_crc.exit185.i

for.body.i170.i:                                  ; preds = %for.body.i170.i, %for.body.preheader.i169.i
  %i.011.i171.i = phi i64 [ %inc.i180.i, %for.body.i170.i ], [ 0, %for.body.preheader.i169.i ]
  %crc.addr.010.i172.i = phi i32 [ %xor2.i179.i, %for.body.i170.i ], [ %not.i.i, %for.body.preheader.i169.i ]
  %arrayidx.i173.i = getelementptr inbounds nuw i8, ptr %25, i64 %i.011.i171.i
  %28 = load i8, ptr %arrayidx.i173.i, align 1
  %crc.addr.0.tr.i174.i = trunc i32 %crc.addr.010.i172.i to i8
  %xor.narrow.i175.i = xor i8 %28, %crc.addr.0.tr.i174.i
  %idxprom.i176.i = zext i8 %xor.narrow.i175.i to i64
  %arrayidx1.i177.i = getelementptr inbounds nuw i32, ptr %table.i, i64 %idxprom.i176.i
  %29 = load i32, ptr %arrayidx1.i177.i, align 4
  %shr.i178.i = lshr i32 %crc.addr.010.i172.i, 8
  %xor2.i179.i = xor i32 %29, %shr.i178.i
  %inc.i180.i = add nuw i64 %i.011.i171.i, 1
  %exitcond.not.i181.i = icmp eq i64 %inc.i180.i, %26
  br i1 %exitcond.not.i181.i, label %for.cond.cleanup.loopexit.i182.i, label %for.body.i170.i, !llvm.loop !37

nnc_crc.exit185.i:                                ; preds = %for.cond.cleanup.loopexit.i182.i, %nnc_crc.exit.i
  %crc.addr.0.lcssa.i184.i = phi i32 [ %crc.addr.0.lcssa.i.i, %nnc_crc.exit.i ], [ %27, %for.cond.cleanup.loopexit.i182.i ]
  store i32 %crc.addr.0.lcssa.i184.i, ptr %arrayidx1.i, align 4
  %add.i93 = add i64 %26, %div85.i.i
  %conv.i = trunc i64 %add.i93 to i32
  %size.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i, i64 4
  store i32 %conv.i, ptr %size.i, align 4
  %conv12.i = trunc i64 %at.0281.i to i32
  %offset.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i, i64 8
  store i32 %conv12.i, ptr %offset.i, align 4
  store <4 x i8> <i8 80, i8 75, i8 3, i8 4>, ptr %head.i, align 4
  call fastcc void @nnc_entry_fields(ptr noundef %add.ptr.i, ptr noundef %arrayidx1.i, i64 noundef %call5.i) #23
  %call16.i = call i64 @"\01_fwrite"(ptr noundef nonnull %head.i, i64 noundef 1, i64 noundef 30, ptr noundef nonnull %call35) #22
  %30 = load ptr, ptr %arrayidx.i, align 8
  %call18.i = call i64 @"\01_fwrite"(ptr noundef %30, i64 noundef 1, i64 noundef %call5.i, ptr noundef nonnull %call35) #22
  %call20.i = call i64 @"\01_fwrite"(ptr noundef nonnull @.str.43, i64 noundef 1, i64 noundef 4, ptr noundef nonnull %call35) #22
  %call23.i = call i64 @"\01_fwrite"(ptr noundef nonnull %call2.i, i64 noundef 1, i64 noundef %div85.i.i, ptr noundef nonnull %call35) #22
  %31 = load ptr, ptr %arrayidx9.i, align 8
  %32 = load i64, ptr %bytes.i, align 8
  %call26.i = call i64 @"\01_fwrite"(ptr noundef %31, i64 noundef 1, i64 noundef %32, ptr noundef nonnull %call35) #22
  %add27.i = add i64 %call16.i, %written.0280.i
  %add19.i = add i64 %add27.i, %call18.i
  %add21.i = add i64 %add19.i, %call20.i
  %add22.i = add i64 %add21.i, %call23.i
  %add28.i = add i64 %add22.i, %call26.i
  call void @free(ptr noundef nonnull %call2.i) #23
  %33 = load i64, ptr %bytes.i, align 8
  %add29.i = add i64 %at.0281.i, 34
  %add30.i = add i64 %add29.i, %div85.i.i
  %add32.i = add i64 %add30.i, %call5.i
  %add33.i = add i64 %add32.i, %33
  %inc.i = add nuw nsw i64 %i.0279.i, 1
  %exitcond.not.i = icmp eq i64 %inc.i, %count
  br i1 %exitcond.not.i, label %for.body43.lr.ph.i, label %for.body.i, !llvm.loop !38

for.cond.cleanup42.i:                             ; preds = %for.body43.i, %for.cond.preheader.i
  %at.0.lcssa294.i = phi i64 [ 0, %for.cond.preheader.i ], [ %add33.i, %for.body43.i ]
  %written.3.lcssa.i = phi i64 [ 0, %for.cond.preheader.i ], [ %add67.i, %for.body43.i ]
  %at.3.lcssa.i = phi i64 [ 0, %for.cond.preheader.i ], [ %add69.i, %for.body43.i ]
  %34 = getelementptr inbounds nuw i8, ptr %head.i, i64 4
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 4 dereferenceable(42) %34, i8 0, i64 42, i1 false)
  store <4 x i8> <i8 80, i8 75, i8 5, i8 6>, ptr %head.i, align 4
  %add.ptr77.i = getelementptr inbounds nuw i8, ptr %head.i, i64 8
  %conv.i208.i = trunc i64 %count to i8
  store i8 %conv.i208.i, ptr %add.ptr77.i, align 4
  %shr.i207.1291.i = lshr i64 %count, 8
  %conv.i208.1.i = trunc nuw i64 %shr.i207.1291.i to i8
  %arrayidx.i209.1.i = getelementptr inbounds nuw i8, ptr %head.i, i64 9
  store i8 %conv.i208.1.i, ptr %arrayidx.i209.1.i, align 1
  %add.ptr80.i = getelementptr inbounds nuw i8, ptr %head.i, i64 10
  store i8 %conv.i208.i, ptr %add.ptr80.i, align 2
  %arrayidx.i219.1.i = getelementptr inbounds nuw i8, ptr %head.i, i64 11
  store i8 %conv.i208.1.i, ptr %arrayidx.i219.1.i, align 1
  %add.ptr83.i = getelementptr inbounds nuw i8, ptr %head.i, i64 12
  %sub.i = sub i64 %at.3.lcssa.i, %at.0.lcssa294.i
  %conv84.i = trunc i64 %sub.i to i32
  %broadcast.splatinsert116 = insertelement <4 x i32> poison, i32 %conv84.i, i64 0
  %broadcast.splat117 = shufflevector <4 x i32> %broadcast.splatinsert116, <4 x i32> poison, <4 x i32> zeroinitializer
  %35 = lshr <4 x i32> %broadcast.splat117, <i32 0, i32 8, i32 16, i32 24>
  %36 = trunc <4 x i32> %35 to <4 x i8>
  store <4 x i8> %36, ptr %add.ptr83.i, align 4
  %add.ptr86.i = getelementptr inbounds nuw i8, ptr %head.i, i64 16
  %conv87.i = trunc i64 %at.0.lcssa294.i to i32
  %broadcast.splatinsert125 = insertelement <4 x i32> poison, i32 %conv87.i, i64 0
  %broadcast.splat126 = shufflevector <4 x i32> %broadcast.splatinsert125, <4 x i32> poison, <4 x i32> zeroinitializer
  %37 = lshr <4 x i32> %broadcast.splat126, <i32 0, i32 8, i32 16, i32 24>
  %38 = trunc <4 x i32> %37 to <4 x i8>
  store <4 x i8> %38, ptr %add.ptr86.i, align 4
  %call89.i = call i64 @"\01_fwrite"(ptr noundef nonnull %head.i, i64 noundef 1, i64 noundef 22, ptr noundef nonnull %call35) #22
  %add90.i = add i64 %call89.i, %written.3.lcssa.i
  %add91.i = add i64 %at.3.lcssa.i, 22
  %cmp92.i = icmp eq i64 %add90.i, %add91.i
  call void @llvm.lifetime.end.p0(ptr nonnull %head.i) #21
  call void @llvm.lifetime.end.p0(ptr nonnull %table.i) #21
  %call41 = call i32 @fclose(ptr noundef nonnull %call35) #23
  %cmp42 = icmp eq i32 %call41, 0
  %or.cond59 = select i1 %cmp42, i1 %cmp92.i, i1 false
  br i1 %or.cond59, label %lor.lhs.false44, label %if.then47

for.body43.i:                                     ; preds = %for.body43.i, %for.body43.lr.ph.i
  %i38.0286.i = phi i64 [ 0, %for.body43.lr.ph.i ], [ %inc71.i, %for.body43.i ]
  %at.3285.i = phi i64 [ %add33.i, %for.body43.lr.ph.i ], [ %add69.i, %for.body43.i ]
  %written.3284.i = phi i64 [ %add28.i, %for.body43.lr.ph.i ], [ %add67.i, %for.body43.i ]
  %arrayidx45.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %tensors, i64 %i38.0286.i
  %39 = load ptr, ptr %arrayidx45.i, align 8
  %call47.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %39) #22
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 4 dereferenceable(30) %10, i8 0, i64 30, i1 false)
  store <4 x i8> <i8 80, i8 75, i8 1, i8 2>, ptr %head.i, align 4
  store i8 20, ptr %add.ptr.i, align 4
  store i8 0, ptr %arrayidx.i259.1.i, align 1
  %arrayidx54.i = getelementptr inbounds nuw %struct.nnc_entry_record, ptr %call27, i64 %i38.0286.i
  call fastcc void @nnc_entry_fields(ptr noundef %add.ptr53.i, ptr noundef %arrayidx54.i, i64 noundef %call47.i) #23
  %offset58.i = getelementptr inbounds nuw i8, ptr %arrayidx54.i, i64 8
  %40 = load i32, ptr %offset58.i, align 4
  %broadcast.splatinsert = insertelement <4 x i32> poison, i32 %40, i64 0
  %broadcast.splat = shufflevector <4 x i32> %broadcast.splatinsert, <4 x i32> poison, <4 x i32> zeroinitializer
  %41 = lshr <4 x i32> %broadcast.splat, <i32 0, i32 8, i32 16, i32 24>
  %42 = trunc <4 x i32> %41 to <4 x i8>
  store <4 x i8> %42, ptr %add.ptr56.i, align 2
  %call60.i = call i64 @"\01_fwrite"(ptr noundef nonnull %head.i, i64 noundef 1, i64 noundef 46, ptr noundef nonnull %call35) #22
  %43 = load ptr, ptr %arrayidx45.i, align 8
  %call63.i = call i64 @"\01_fwrite"(ptr noundef %43, i64 noundef 1, i64 noundef %call47.i, ptr noundef nonnull %call35) #22
  %call65.i = call i64 @"\01_fwrite"(ptr noundef nonnull @.str.43, i64 noundef 1, i64 noundef 4, ptr noundef nonnull %call35) #22
  %add64.i = add i64 %call60.i, %written.3284.i
  %add66.i = add i64 %add64.i, %call63.i
  %add67.i = add i64 %add66.i, %call65.i
  %add68.i = add i64 %at.3285.i, 50
  %add69.i = add i64 %add68.i, %call47.i
  %inc71.i = add nuw nsw i64 %i38.0286.i, 1
  %exitcond289.not.i = icmp eq i64 %inc71.i, %count
  br i1 %exitcond289.not.i, label %for.cond.cleanup42.i, label %for.body43.i, !llvm.loop !39

lor.lhs.false44:                                  ; preds = %for.cond.cleanup42.i
  %call45 = call i32 @rename(ptr noundef nonnull %call24, ptr noundef nonnull %path) #23
  %cmp46.not = icmp eq i32 %call45, 0
  br i1 %cmp46.not, label %if.end50, label %if.then47

if.then47:                                        ; preds = %nnc_write_archive.exit.thread, %lor.lhs.false44, %for.cond.cleanup42.i
  %44 = load ptr, ptr @__stderrp, align 8
  %call48 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %44, ptr noundef nonnull @.str.74, ptr noundef nonnull %path) #22
  %call49 = call i32 @remove(ptr noundef nonnull %call24) #23
  br label %cleanup56

if.end50:                                         ; preds = %lor.lhs.false44
  call void @free(ptr noundef %call27) #23
  call void @free(ptr noundef nonnull %call24) #23
  br label %cleanup56

cleanup56:                                        ; preds = %cleanup15.thread101, %if.end21, %if.then47, %if.end50, %if.then37, %if.then19
  %retval.6 = phi i32 [ 5, %if.then19 ], [ 5, %cleanup15.thread101 ], [ 5, %if.end21 ], [ 2, %if.then37 ], [ 5, %if.then47 ], [ 0, %if.end50 ]
  ret i32 %retval.6
}

; Function Attrs: nofree nounwind optsize
define internal fastcc void @nnc_print_strings(ptr noundef readonly captures(none) %item) unnamed_addr #3 {
entry:
  %data = getelementptr inbounds nuw i8, ptr %item, i64 16
  %0 = load ptr, ptr %data, align 8
  %count = getelementptr inbounds nuw i8, ptr %item, i64 24
  %1 = load i64, ptr %count, align 8
  %cmp22.not = icmp eq i64 %1, 0
  br i1 %cmp22.not, label %if.end11, label %for.body

for.cond.cleanup:                                 ; preds = %for.inc
  %2 = icmp ugt i64 %6, 20
  br i1 %2, label %if.then9, label %if.end11

for.body:                                         ; preds = %entry, %for.inc
  %i.023 = phi i64 [ %inc, %for.inc ], [ 0, %entry ]
  %3 = load i32, ptr %item, align 8
  %cmp3 = icmp eq i32 %3, 2
  br i1 %cmp3, label %if.then, label %if.else

if.then:                                          ; preds = %for.body
  %arrayidx = getelementptr inbounds nuw %struct.nnc_item, ptr %0, i64 %i.023
  tail call fastcc void @nnc_print_strings(ptr noundef %arrayidx) #23
  br label %for.inc

if.else:                                          ; preds = %for.body
  %arrayidx4 = getelementptr inbounds nuw %struct.nnc_string, ptr %0, i64 %i.023
  %bytes = getelementptr inbounds nuw i8, ptr %arrayidx4, i64 8
  %4 = load i64, ptr %bytes, align 8
  %conv = trunc i64 %4 to i32
  %5 = load ptr, ptr %arrayidx4, align 8
  %call = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.82, i32 noundef %conv, ptr noundef %5) #23
  br label %for.inc

for.inc:                                          ; preds = %if.then, %if.else
  %inc = add nuw nsw i64 %i.023, 1
  %6 = load i64, ptr %count, align 8
  %cmp = icmp ult i64 %inc, %6
  %cmp2 = icmp samesign ult i64 %i.023, 19
  %7 = select i1 %cmp, i1 %cmp2, i1 false
  br i1 %7, label %for.body, label %for.cond.cleanup, !llvm.loop !40

if.then9:                                         ; preds = %for.cond.cleanup
  %puts = tail call i32 @puts(ptr nonnull dereferenceable(1) @str)
  br label %if.end11

if.end11:                                         ; preds = %entry, %if.then9, %for.cond.cleanup
  ret void
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #10

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare i64 @strlen(ptr noundef captures(none)) local_unnamed_addr #2

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare i32 @memcmp(ptr noundef captures(none), ptr noundef captures(none), i64 noundef) local_unnamed_addr #2

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_take_item(ptr noundef %path, [2 x i64] %bytes.coerce, ptr noundef nonnull readonly captures(none) %tensor, ptr noundef nonnull captures(none) %input) unnamed_addr #0 {
entry:
  %bytes.coerce.fca.0.extract = extractvalue [2 x i64] %bytes.coerce, 0
  %form = getelementptr inbounds nuw i8, ptr %tensor, i64 48
  %0 = load i64, ptr %form, align 8
  %and = and i64 %0, 1
  %cmp.not = icmp eq i64 %and, 0
  %1 = load ptr, ptr %input, align 8
  %cmp1 = icmp eq ptr %1, null
  br i1 %cmp1, label %if.end, label %if.end6

if.end:                                           ; preds = %entry
  %call = tail call dereferenceable_or_null(32) ptr @calloc(i64 noundef 1, i64 noundef 32) #25
  store ptr %call, ptr %input, align 8
  %cmp3 = icmp eq ptr %call, null
  br i1 %cmp3, label %cleanup33, label %if.end6

if.end6:                                          ; preds = %entry, %if.end
  %item.064 = phi ptr [ %call, %if.end ], [ %1, %entry ]
  br i1 %cmp.not, label %if.end8, label %if.end8.thread

if.end8:                                          ; preds = %if.end6
  %cmp9 = icmp eq i64 %bytes.coerce.fca.0.extract, 0
  br i1 %cmp9, label %cleanup33, label %cleanup33.sink.split

if.end8.thread:                                   ; preds = %if.end6
  store i32 2, ptr %item.064, align 8
  %cmp965 = icmp eq i64 %bytes.coerce.fca.0.extract, 0
  br i1 %cmp965, label %cleanup33, label %if.end16

if.end16:                                         ; preds = %if.end8.thread
  %data17 = getelementptr inbounds nuw i8, ptr %item.064, i64 16
  %2 = load ptr, ptr %data17, align 8
  %count = getelementptr inbounds nuw i8, ptr %item.064, i64 24
  %3 = load i64, ptr %count, align 8
  %add = shl i64 %3, 5
  %mul = add i64 %add, 32
  %call18 = tail call ptr @realloc(ptr noundef %2, i64 noundef %mul) #26
  %cmp19 = icmp eq ptr %call18, null
  br i1 %cmp19, label %cleanup33, label %if.end22

if.end22:                                         ; preds = %if.end16
  %4 = load i64, ptr %count, align 8
  %arrayidx = getelementptr inbounds nuw %struct.nnc_item, ptr %call18, i64 %4
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 1 dereferenceable(32) %arrayidx, i8 noundef 0, i64 noundef 32, i1 noundef false) #22
  store ptr %call18, ptr %data17, align 8
  %add29 = add i64 %4, 1
  store i64 %add29, ptr %count, align 8
  br label %cleanup33.sink.split

cleanup33.sink.split:                             ; preds = %if.end8, %if.end22
  %arrayidx.sink = phi ptr [ %arrayidx, %if.end22 ], [ %item.064, %if.end8 ]
  %call32 = tail call fastcc i32 @nnc_parse_item(ptr noundef %path, [2 x i64] %bytes.coerce, ptr noundef %tensor, ptr noundef %arrayidx.sink) #23
  br label %cleanup33

cleanup33:                                        ; preds = %cleanup33.sink.split, %if.end8.thread, %if.end16, %if.end8, %if.end
  %retval.1 = phi i32 [ 5, %if.end16 ], [ 5, %if.end ], [ 0, %if.end8 ], [ 0, %if.end8.thread ], [ %call32, %cleanup33.sink.split ]
  ret i32 %retval.1
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_parse_npy(ptr noundef %path, [2 x i64] %bytes.coerce, ptr noundef nonnull captures(none) %tensor, i32 noundef range(i32 0, 2) %open, ptr noundef nonnull captures(none) %numbers) unnamed_addr #0 {
entry:
  %rest.i.i = alloca ptr, align 8
  %text = alloca %struct.nnc_tensor, align 8
  %numpy = alloca [32 x i8], align 1
  %bytes.coerce.fca.0.extract = extractvalue [2 x i64] %bytes.coerce, 0
  %0 = inttoptr i64 %bytes.coerce.fca.0.extract to ptr
  %bytes.coerce.fca.1.extract = extractvalue [2 x i64] %bytes.coerce, 1
  %cmp = icmp ult i64 %bytes.coerce.fca.1.extract, 12
  %cond39.sroa.gep = getelementptr inbounds nuw i8, ptr %text, i64 16
  %cond39.sroa.gep202 = getelementptr inbounds nuw i8, ptr %tensor, i64 16
  %cond39.sroa.gep204 = getelementptr inbounds nuw i8, ptr %text, i64 8
  %cond39.sroa.gep205 = getelementptr inbounds nuw i8, ptr %tensor, i64 8
  %cond39.sroa.gep207 = getelementptr inbounds nuw i8, ptr %text, i64 24
  %cond39.sroa.gep208 = getelementptr inbounds nuw i8, ptr %tensor, i64 24
  %cond39.sroa.gep210 = getelementptr inbounds nuw i8, ptr %text, i64 32
  %cond39.sroa.gep211 = getelementptr inbounds nuw i8, ptr %tensor, i64 32
  br i1 %cmp, label %if.then, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %entry
  %call = tail call i32 @memcmp(ptr noundef nonnull dereferenceable(6) %0, ptr noundef nonnull dereferenceable(6) @.str.31, i64 noundef 6) #23
  %cmp1.not = icmp eq i32 %call, 0
  br i1 %cmp1.not, label %if.end, label %if.then

if.then:                                          ; preds = %lor.lhs.false, %entry
  %1 = load ptr, ptr @__stderrp, align 8
  %call2 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %1, ptr noundef nonnull @.str.32, ptr noundef %path) #22
  br label %return

if.end:                                           ; preds = %lor.lhs.false
  %arrayidx = getelementptr inbounds nuw i8, ptr %0, i64 6
  %2 = load i8, ptr %arrayidx, align 1
  %cmp4 = icmp ugt i8 %2, 1
  %add.ptr = getelementptr inbounds nuw i8, ptr %0, i64 8
  %3 = select i1 %cmp4, i64 4, i64 2
  br label %for.body.i

for.body.i:                                       ; preds = %for.body.i, %if.end
  %indvars.iv.i = phi i64 [ %3, %if.end ], [ %indvars.iv.next.i, %for.body.i ]
  %value.04.i = phi i32 [ 0, %if.end ], [ %or.i, %for.body.i ]
  %indvars.iv.next.i = add nsw i64 %indvars.iv.i, -1
  %shl.i = shl i32 %value.04.i, 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 %indvars.iv.next.i
  %4 = load i8, ptr %arrayidx.i, align 1
  %conv.i = zext i8 %4 to i32
  %or.i = or disjoint i32 %shl.i, %conv.i
  %cmp.i = icmp samesign ugt i64 %indvars.iv.i, 1
  br i1 %cmp.i, label %for.body.i, label %nnc_little.exit, !llvm.loop !7

nnc_little.exit:                                  ; preds = %for.body.i
  %conv8 = zext i32 %or.i to i64
  %conv11 = select i1 %cmp4, i64 12, i64 10
  %add = add nuw nsw i64 %conv11, %conv8
  %cmp13 = icmp ugt i64 %add, %bytes.coerce.fca.1.extract
  br i1 %cmp13, label %if.then20, label %cond.end

cond.end:                                         ; preds = %nnc_little.exit
  %add15 = add nuw nsw i64 %conv8, 1
  %call16 = tail call ptr @malloc(i64 noundef %add15) #24
  %cmp18 = icmp eq ptr %call16, null
  br i1 %cmp18, label %if.then20, label %if.end22

if.then20:                                        ; preds = %nnc_little.exit, %cond.end
  %5 = load ptr, ptr @__stderrp, align 8
  %call21 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %5, ptr noundef nonnull @.str.50, ptr noundef %path) #22
  br label %return

if.end22:                                         ; preds = %cond.end
  %add.ptr26 = getelementptr inbounds nuw i8, ptr %0, i64 %conv11
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 1 %call16, ptr noundef nonnull align 1 %add.ptr26, i64 noundef %conv8, i1 noundef false) #22
  %arrayidx28 = getelementptr inbounds nuw i8, ptr %call16, i64 %conv8
  store i8 0, ptr %arrayidx28, align 1
  call void @llvm.lifetime.start.p0(ptr nonnull %text) #21
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(56) %text, ptr noundef nonnull align 8 dereferenceable(56) %tensor, i64 56, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %numpy) #21
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 1 dereferenceable(32) %numpy, ptr noundef nonnull align 1 dereferenceable(32) @__const.nnc_parse_npy.numpy, i64 32, i1 false)
  %6 = load ptr, ptr %cond39.sroa.gep205, align 8
  %call.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %6, ptr noundef nonnull dereferenceable(4) @.str.81) #22
  %cmp.i181.not = icmp eq i32 %call.i, 0
  store ptr %numpy, ptr %cond39.sroa.gep, align 8
  br i1 %cmp.i181.not, label %if.then32, label %if.end34

if.then32:                                        ; preds = %if.end22
  %call.i183 = call fastcc ptr @nnc_entry(ptr noundef nonnull readonly %call16, ptr noundef nonnull @.str.52) #23
  %cmp.i184 = icmp eq ptr %call.i183, null
  br i1 %cmp.i184, label %if.end34, label %sub_0.i

sub_0.i:                                          ; preds = %if.then32
  %7 = load i8, ptr %call.i183, align 1
  %.not.i = icmp eq i8 %7, 39
  br i1 %.not.i, label %sub_1.i, label %if.end34

sub_1.i:                                          ; preds = %sub_0.i
  %8 = getelementptr inbounds nuw i8, ptr %call.i183, i64 1
  %9 = load i8, ptr %8, align 1
  switch i8 %9, label %if.end34 [
    i8 60, label %lor.lhs.false.tail.i
    i8 124, label %land.lhs.true.tail.i
  ]

lor.lhs.false.tail.i:                             ; preds = %sub_1.i
  %10 = getelementptr inbounds nuw i8, ptr %call.i183, i64 2
  %11 = load i8, ptr %10, align 1
  %12 = icmp eq i8 %11, 85
  br i1 %12, label %land.lhs.true6.i.preheader, label %if.end34

land.lhs.true.tail.i:                             ; preds = %sub_1.i
  %13 = getelementptr inbounds nuw i8, ptr %call.i183, i64 2
  %14 = load i8, ptr %13, align 1
  %15 = icmp eq i8 %14, 83
  br i1 %15, label %land.lhs.true6.i.preheader, label %if.end34

land.lhs.true6.i.preheader:                       ; preds = %land.lhs.true.tail.i, %lor.lhs.false.tail.i
  br label %land.lhs.true6.i

land.lhs.true6.i:                                 ; preds = %land.lhs.true6.i.preheader, %while.body.i
  %length.048.i = phi i64 [ %add.i, %while.body.i ], [ 2, %land.lhs.true6.i.preheader ]
  %arrayidx.i185 = getelementptr inbounds nuw i8, ptr %8, i64 %length.048.i
  %16 = load i8, ptr %arrayidx.i185, align 1
  %17 = add i8 %16, -48
  %or.cond.i = icmp ult i8 %17, 10
  br i1 %or.cond.i, label %while.body.i, label %lor.lhs.false15.i

while.body.i:                                     ; preds = %land.lhs.true6.i
  %add.i = add nuw nsw i64 %length.048.i, 1
  %exitcond.not.i = icmp eq i64 %add.i, 12
  br i1 %exitcond.not.i, label %if.end34, label %land.lhs.true6.i, !llvm.loop !41

lor.lhs.false15.i:                                ; preds = %land.lhs.true6.i
  %cmp18.not.i = icmp eq i8 %16, 39
  br i1 %cmp18.not.i, label %if.end21.i, label %if.end34

if.end21.i:                                       ; preds = %lor.lhs.false15.i
  %call22.i = call ptr @__memcpy_chk(ptr noundef nonnull %numpy, ptr noundef nonnull %8, i64 noundef %length.048.i, i64 noundef 32) #22
  %arrayidx23.i = getelementptr inbounds nuw i8, ptr %numpy, i64 %length.048.i
  store i8 0, ptr %arrayidx23.i, align 1
  br label %if.end34

if.end34:                                         ; preds = %while.body.i, %sub_1.i, %lor.lhs.false.tail.i, %if.end21.i, %lor.lhs.false15.i, %land.lhs.true.tail.i, %sub_0.i, %if.then32, %if.end22
  %cond39.sroa.phi = phi ptr [ %cond39.sroa.gep202, %if.end22 ], [ %cond39.sroa.gep, %if.end21.i ], [ %cond39.sroa.gep, %if.then32 ], [ %cond39.sroa.gep, %sub_0.i ], [ %cond39.sroa.gep, %sub_1.i ], [ %cond39.sroa.gep, %land.lhs.true.tail.i ], [ %cond39.sroa.gep, %lor.lhs.false.tail.i ], [ %cond39.sroa.gep, %lor.lhs.false15.i ], [ %cond39.sroa.gep, %while.body.i ]
  %cond39.sroa.phi203 = phi ptr [ %cond39.sroa.gep205, %if.end22 ], [ %cond39.sroa.gep204, %if.end21.i ], [ %cond39.sroa.gep204, %if.then32 ], [ %cond39.sroa.gep204, %sub_0.i ], [ %cond39.sroa.gep204, %sub_1.i ], [ %cond39.sroa.gep204, %land.lhs.true.tail.i ], [ %cond39.sroa.gep204, %lor.lhs.false.tail.i ], [ %cond39.sroa.gep204, %lor.lhs.false15.i ], [ %cond39.sroa.gep204, %while.body.i ]
  %cond39.sroa.phi206 = phi ptr [ %cond39.sroa.gep208, %if.end22 ], [ %cond39.sroa.gep207, %if.end21.i ], [ %cond39.sroa.gep207, %if.then32 ], [ %cond39.sroa.gep207, %sub_0.i ], [ %cond39.sroa.gep207, %sub_1.i ], [ %cond39.sroa.gep207, %land.lhs.true.tail.i ], [ %cond39.sroa.gep207, %lor.lhs.false.tail.i ], [ %cond39.sroa.gep207, %lor.lhs.false15.i ], [ %cond39.sroa.gep207, %while.body.i ]
  %cond39.sroa.phi209 = phi ptr [ %cond39.sroa.gep211, %if.end22 ], [ %cond39.sroa.gep210, %if.end21.i ], [ %cond39.sroa.gep210, %if.then32 ], [ %cond39.sroa.gep210, %sub_0.i ], [ %cond39.sroa.gep210, %sub_1.i ], [ %cond39.sroa.gep210, %land.lhs.true.tail.i ], [ %cond39.sroa.gep210, %lor.lhs.false.tail.i ], [ %cond39.sroa.gep210, %lor.lhs.false15.i ], [ %cond39.sroa.gep210, %while.body.i ]
  %cond39 = phi ptr [ %tensor, %if.end22 ], [ %text, %if.end21.i ], [ %text, %if.then32 ], [ %text, %sub_0.i ], [ %text, %sub_1.i ], [ %text, %land.lhs.true.tail.i ], [ %text, %lor.lhs.false.tail.i ], [ %text, %lor.lhs.false15.i ], [ %text, %while.body.i ]
  %call.i186 = call fastcc ptr @nnc_entry(ptr noundef nonnull %call16, ptr noundef nonnull @.str.52) #23
  %call1.i = call fastcc ptr @nnc_entry(ptr noundef nonnull %call16, ptr noundef nonnull @.str.33) #23
  %call2.i = call fastcc ptr @nnc_entry(ptr noundef nonnull %call16, ptr noundef nonnull @.str.55) #23
  %cmp.i187 = icmp eq ptr %call.i186, null
  %cmp3.i = icmp eq ptr %call1.i, null
  %or.cond.i188 = or i1 %cmp.i187, %cmp3.i
  %cmp5.i = icmp eq ptr %call2.i, null
  %or.cond42.i = or i1 %or.cond.i188, %cmp5.i
  br i1 %or.cond42.i, label %if.then.i, label %lor.lhs.false6.i

lor.lhs.false6.i:                                 ; preds = %if.end34
  %18 = load i8, ptr %call.i186, align 1
  %cmp7.not.i = icmp eq i8 %18, 39
  br i1 %cmp7.not.i, label %if.end.i189, label %if.then.i

if.then.i:                                        ; preds = %lor.lhs.false6.i, %if.end34
  %19 = load ptr, ptr @__stderrp, align 8
  %call9.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %19, ptr noundef nonnull @.str.56, ptr noundef %path) #22
  br label %nnc_check_header.exit.thread

if.end.i189:                                      ; preds = %lor.lhs.false6.i
  %20 = load ptr, ptr %cond39.sroa.phi, align 8
  %call10.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %20) #22
  %add.ptr.i190 = getelementptr inbounds nuw i8, ptr %call.i186, i64 1
  %call12.i = call i32 @strncmp(ptr noundef nonnull %add.ptr.i190, ptr noundef nonnull %20, i64 noundef %call10.i) #22
  %cmp13.i = icmp eq i32 %call12.i, 0
  br i1 %cmp13.i, label %land.rhs.i, label %if.then23.i

land.rhs.i:                                       ; preds = %if.end.i189
  %21 = getelementptr i8, ptr %call.i186, i64 %call10.i
  %arrayidx.i192 = getelementptr i8, ptr %21, i64 1
  %22 = load i8, ptr %arrayidx.i192, align 1
  %cmp16.i = icmp eq i8 %22, 39
  br i1 %cmp16.i, label %lor.lhs.false18.i, label %if.then23.i

lor.lhs.false18.i:                                ; preds = %land.rhs.i
  %tobool19.not.i = icmp eq i32 %open, 0
  br i1 %tobool19.not.i, label %cond.end.i, label %cond.true.i

cond.true.i:                                      ; preds = %lor.lhs.false18.i
  %23 = load ptr, ptr %cond39.sroa.phi209, align 8
  br label %cond.end.i

cond.end.i:                                       ; preds = %cond.true.i, %lor.lhs.false18.i
  %cond.i = phi ptr [ %23, %cond.true.i ], [ null, %lor.lhs.false18.i ]
  call void @llvm.lifetime.start.p0(ptr nonnull %rest.i.i) #21
  store ptr null, ptr %rest.i.i, align 8
  %24 = load i8, ptr %call1.i, align 1
  %cmp.not.i.i = icmp eq i8 %24, 40
  br i1 %cmp.not.i.i, label %if.end.i.i, label %nnc_shape_matches.exit.thread.i

if.end.i.i:                                       ; preds = %cond.end.i
  %add.ptr.i.i = getelementptr inbounds nuw i8, ptr %call1.i, i64 1
  %25 = load i64, ptr %cond39.sroa.phi206, align 8
  %cmp2.not53.not.i.i = icmp eq i64 %25, 0
  br i1 %cmp2.not53.not.i.i, label %if.end.for.end_crit_edge.i.i, label %for.body.lr.ph.i.i

if.end.for.end_crit_edge.i.i:                     ; preds = %if.end.i.i
  %.pre.i.i = load i8, ptr %add.ptr.i.i, align 1
  br label %nnc_shape_matches.exit.i

for.body.lr.ph.i.i:                               ; preds = %if.end.i.i
  %cond.i.i = icmp eq ptr %cond.i, null
  br label %for.body.i.i

for.body.i.i:                                     ; preds = %for.inc.i.i, %for.body.lr.ph.i.i
  %i.055.i.i = phi i64 [ 0, %for.body.lr.ph.i.i ], [ %inc.i.i, %for.inc.i.i ]
  %text.addr.054.i.i = phi ptr [ %add.ptr.i.i, %for.body.lr.ph.i.i ], [ %text.addr.1.i.i, %for.inc.i.i ]
  %call.i.i = call i64 @strtoll(ptr noundef nonnull %text.addr.054.i.i, ptr noundef nonnull %rest.i.i, i32 noundef 10) #23
  %26 = load ptr, ptr %rest.i.i, align 8
  %cmp4.i.i = icmp eq ptr %26, %text.addr.054.i.i
  %cmp6.i.i = icmp slt i64 %call.i.i, 0
  %or.cond.i.i = select i1 %cmp4.i.i, i1 true, i1 %cmp6.i.i
  br i1 %or.cond.i.i, label %nnc_shape_matches.exit.thread.i, label %lor.lhs.false8.i.i

lor.lhs.false8.i.i:                               ; preds = %for.body.i.i
  br i1 %cond.i.i, label %land.lhs.true.i.i, label %if.then17.i.i

land.lhs.true.i.i:                                ; preds = %lor.lhs.false8.i.i
  %27 = load ptr, ptr %cond39.sroa.phi209, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i64, ptr %27, i64 %i.055.i.i
  %28 = load i64, ptr %arrayidx.i.i, align 8
  %cmp11.not.i.i = icmp eq i64 %call.i.i, %28
  br i1 %cmp11.not.i.i, label %while.cond.i.i.preheader, label %nnc_shape_matches.exit.thread.i

if.then17.i.i:                                    ; preds = %lor.lhs.false8.i.i
  %arrayidx18.i.i = getelementptr inbounds nuw i64, ptr %cond.i, i64 %i.055.i.i
  store i64 %call.i.i, ptr %arrayidx18.i.i, align 8
  br label %while.cond.i.i.preheader

while.cond.i.i.preheader:                         ; preds = %if.then17.i.i, %land.lhs.true.i.i
  br label %while.cond.i.i

while.cond.i.i:                                   ; preds = %while.cond.i.i.preheader, %while.body.i.i
  %text.addr.1.i.i = phi ptr [ %add.ptr26.i.i, %while.body.i.i ], [ %26, %while.cond.i.i.preheader ]
  %29 = load i8, ptr %text.addr.1.i.i, align 1
  switch i8 %29, label %for.inc.i.i [
    i8 44, label %while.body.i.i
    i8 32, label %while.body.i.i
  ]

while.body.i.i:                                   ; preds = %while.cond.i.i, %while.cond.i.i
  %add.ptr26.i.i = getelementptr inbounds nuw i8, ptr %text.addr.1.i.i, i64 1
  br label %while.cond.i.i, !llvm.loop !42

for.inc.i.i:                                      ; preds = %while.cond.i.i
  %inc.i.i = add nuw i64 %i.055.i.i, 1
  %30 = load i64, ptr %cond39.sroa.phi206, align 8
  %cmp2.not.i.i = icmp ult i64 %inc.i.i, %30
  br i1 %cmp2.not.i.i, label %for.body.i.i, label %nnc_shape_matches.exit.loopexit.i, !llvm.loop !43

nnc_shape_matches.exit.thread.i:                  ; preds = %land.lhs.true.i.i, %for.body.i.i, %cond.end.i
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i.i) #21
  br label %if.then23.i

nnc_shape_matches.exit.loopexit.i:                ; preds = %for.inc.i.i
  %31 = icmp ult i64 %30, 2
  br label %nnc_shape_matches.exit.i

nnc_shape_matches.exit.i:                         ; preds = %nnc_shape_matches.exit.loopexit.i, %if.end.for.end_crit_edge.i.i
  %cmp33.i = phi i1 [ true, %if.end.for.end_crit_edge.i.i ], [ %31, %nnc_shape_matches.exit.loopexit.i ]
  %32 = phi i8 [ %.pre.i.i, %if.end.for.end_crit_edge.i.i ], [ %29, %nnc_shape_matches.exit.loopexit.i ]
  %cmp30.i.not.i = icmp eq i8 %32, 41
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i.i) #21
  br i1 %cmp30.i.not.i, label %if.end28.i, label %if.then23.i

if.then23.i:                                      ; preds = %nnc_shape_matches.exit.i, %nnc_shape_matches.exit.thread.i, %land.rhs.i, %if.end.i189
  %33 = load ptr, ptr @__stderrp, align 8
  %34 = load ptr, ptr %cond39, align 8
  %call24.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %33, ptr noundef nonnull @.str.57, ptr noundef %path, ptr noundef %34) #22
  %35 = load ptr, ptr @__stderrp, align 8
  %36 = load ptr, ptr %cond39.sroa.phi203, align 8
  %37 = load i64, ptr %cond39.sroa.phi206, align 8
  %38 = load ptr, ptr %cond39.sroa.phi209, align 8
  call fastcc void @nnc_print_type(ptr noundef %35, ptr noundef %36, i64 noundef %37, ptr noundef %38) #23
  %39 = load ptr, ptr @__stderrp, align 8
  %40 = load ptr, ptr %cond39.sroa.phi, align 8
  %call27.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %39, ptr noundef nonnull @.str.58, ptr noundef %40, ptr noundef nonnull %call16) #22
  br label %nnc_check_header.exit.thread

if.end28.i:                                       ; preds = %nnc_shape_matches.exit.i
  %41 = load i8, ptr %call2.i, align 1
  %cmp30.i = icmp ne i8 %41, 84
  %brmerge.i = or i1 %cmp33.i, %cmp30.i
  br i1 %brmerge.i, label %if.end44, label %if.then35.i

if.then35.i:                                      ; preds = %if.end28.i
  %42 = load ptr, ptr @__stderrp, align 8
  %call36.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %42, ptr noundef nonnull @.str.59, ptr noundef %path) #22
  br label %nnc_check_header.exit.thread

nnc_check_header.exit.thread:                     ; preds = %if.then.i, %if.then35.i, %if.then23.i
  %retval.1.i.ph = phi i32 [ 2, %if.then23.i ], [ 2, %if.then35.i ], [ 5, %if.then.i ]
  call void @free(ptr noundef %call16) #23
  br label %cleanup119

if.end44:                                         ; preds = %if.end28.i
  call void @free(ptr noundef %call16) #23
  br i1 %cmp.i181.not, label %cond.true46, label %if.end60

cond.true46:                                      ; preds = %if.end44
  %43 = load i64, ptr %cond39.sroa.gep208, align 8
  %cmp33.not.i = icmp eq i64 %43, 0
  br i1 %cmp33.not.i, label %land.lhs.true, label %for.body.lr.ph.i

for.body.lr.ph.i:                                 ; preds = %cond.true46
  %44 = load ptr, ptr %cond39.sroa.gep211, align 8
  br label %for.body.i194

for.cond4.preheader.i:                            ; preds = %for.body.i194
  %.not.i198 = icmp eq i64 %or.i196, 0
  br i1 %.not.i198, label %for.body9.i, label %land.lhs.true

for.body.i194:                                    ; preds = %for.body.i194, %for.body.lr.ph.i
  %i.035.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %inc.i, %for.body.i194 ]
  %none.034.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %or.i196, %for.body.i194 ]
  %arrayidx.i195 = getelementptr inbounds nuw i64, ptr %44, i64 %i.035.i
  %45 = load i64, ptr %arrayidx.i195, align 8
  %cmp1.i = icmp eq i64 %45, 0
  %conv2.i = zext i1 %cmp1.i to i64
  %or.i196 = or i64 %none.034.i, %conv2.i
  %inc.i = add nuw i64 %i.035.i, 1
  %exitcond.not.i197 = icmp eq i64 %inc.i, %43
  br i1 %exitcond.not.i197, label %for.cond4.preheader.i, label %for.body.i194, !llvm.loop !44

for.body9.i:                                      ; preds = %for.cond4.preheader.i, %for.body9.i
  %i3.040.i = phi i64 [ %inc16.i, %for.body9.i ], [ 0, %for.cond4.preheader.i ]
  %count.039.i = phi i64 [ %49, %for.body9.i ], [ 1, %for.cond4.preheader.i ]
  %arrayidx11.i = getelementptr inbounds nuw i64, ptr %44, i64 %i3.040.i
  %46 = load i64, ptr %arrayidx11.i, align 8
  %47 = call { i64, i1 } @llvm.umul.with.overflow.i64(i64 %count.039.i, i64 %46)
  %48 = extractvalue { i64, i1 } %47, 1
  %49 = extractvalue { i64, i1 } %47, 0
  %cmp13.i199 = icmp ugt i64 %49, %bytes.coerce.fca.1.extract
  %or.cond.i200 = or i1 %48, %cmp13.i199
  %inc16.i = add nuw i64 %i3.040.i, 1
  %cmp6.not.i = icmp uge i64 %inc16.i, %43
  %or.cond61.not.i = select i1 %or.cond.i200, i1 true, i1 %cmp6.not.i
  br i1 %or.cond61.not.i, label %cleanup.i, label %for.body9.i, !llvm.loop !45

cleanup.i:                                        ; preds = %for.body9.i
  %cond.i201 = select i1 %or.cond.i200, i64 -1, i64 %49
  br label %land.lhs.true

land.lhs.true:                                    ; preds = %cleanup.i, %cond.true46, %for.cond4.preheader.i
  %cond51.ph = phi i64 [ 0, %for.cond4.preheader.i ], [ %cond.i201, %cleanup.i ], [ 1, %cond.true46 ]
  %call53 = call fastcc i32 @nnc_measure(ptr noundef nonnull %text) #23
  %tobool54 = icmp eq i32 %call53, 0
  %cmp56 = icmp eq i64 %cond51.ph, -1
  %or.cond = or i1 %cmp56, %tobool54
  %bytes71.phi.trans.insert = getelementptr inbounds nuw i8, ptr %text, i64 40
  %.pre = load i64, ptr %bytes71.phi.trans.insert, align 8
  %50 = select i1 %or.cond, i64 -1, i64 %.pre
  %sub = sub i64 %bytes.coerce.fca.1.extract, %add
  %cmp76242 = icmp ult i64 %sub, %50
  br i1 %cmp76242, label %if.then78, label %if.end80.thread

if.end60:                                         ; preds = %if.end44
  br i1 %tobool19.not.i, label %cond.end74, label %land.lhs.true64

land.lhs.true64:                                  ; preds = %if.end60
  %call65 = call fastcc i32 @nnc_measure(ptr noundef nonnull %tensor) #23
  %tobool66.not = icmp eq i32 %call65, 0
  br i1 %tobool66.not, label %if.then78, label %cond.end74

cond.end74:                                       ; preds = %if.end60, %land.lhs.true64
  %sub234 = sub i64 %bytes.coerce.fca.1.extract, %add
  %bytes73 = getelementptr inbounds nuw i8, ptr %tensor, i64 40
  %51 = load i64, ptr %bytes73, align 8
  %cmp76 = icmp ult i64 %sub234, %51
  br i1 %cmp76, label %if.then78, label %if.end80

if.end80.thread:                                  ; preds = %land.lhs.true
  %add.ptr82245 = getelementptr inbounds nuw i8, ptr %0, i64 %add
  store ptr %add.ptr82245, ptr %numbers, align 8
  %add.ptr86 = getelementptr inbounds nuw i8, ptr %numpy, i64 2
  %call87 = call i64 @strtol(ptr noundef nonnull captures(none) %add.ptr86, ptr noundef null, i32 noundef 10) #23
  %arrayidx90 = getelementptr inbounds nuw i8, ptr %numpy, i64 1
  %52 = load i8, ptr %arrayidx90, align 1
  %cmp92 = icmp eq i8 %52, 85
  %conv93 = zext i1 %cmp92 to i32
  %call94 = call fastcc ptr @nnc_strings_of_array(ptr noundef nonnull %add.ptr82245, i64 noundef %cond51.ph, i64 noundef %call87, i32 noundef %conv93) #23
  store ptr %call94, ptr %numbers, align 8
  %cmp95 = icmp eq ptr %call94, null
  br i1 %cmp95, label %if.then97, label %cleanup119

if.then78:                                        ; preds = %land.lhs.true, %cond.end74, %land.lhs.true64
  %53 = load ptr, ptr @__stderrp, align 8
  %call79 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %53, ptr noundef nonnull @.str.51, ptr noundef %path) #22
  br label %cleanup119

if.end80:                                         ; preds = %cond.end74
  %add.ptr82 = getelementptr inbounds nuw i8, ptr %0, i64 %add
  store ptr %add.ptr82, ptr %numbers, align 8
  %54 = ptrtoint ptr %add.ptr82 to i64
  %rem = and i64 %54, 15
  %cmp104.not = icmp eq i64 %rem, 0
  br i1 %cmp104.not, label %cleanup119, label %if.then106

if.then97:                                        ; preds = %if.end80.thread
  %55 = load ptr, ptr @__stderrp, align 8
  %call98 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %55, ptr noundef nonnull @.str.49, ptr noundef %path) #22
  %.pre258 = load ptr, ptr %numbers, align 8
  %56 = icmp eq ptr %.pre258, null
  %57 = select i1 %56, i32 5, i32 0
  br label %cleanup119

if.then106:                                       ; preds = %if.end80
  %58 = load i64, ptr %bytes73, align 8
  %add108 = add i64 %58, 1
  %call109 = call ptr @malloc(i64 noundef %add108) #24
  %cmp110.not = icmp eq ptr %call109, null
  br i1 %cmp110.not, label %cleanup.thread, label %cleanup

cleanup.thread:                                   ; preds = %if.then106
  %59 = load ptr, ptr @__stderrp, align 8
  %call113 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %59, ptr noundef nonnull @.str.49, ptr noundef %path) #22
  br label %cleanup119

cleanup:                                          ; preds = %if.then106
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 1 %call109, ptr noundef nonnull align 1 %add.ptr82, i64 noundef %58, i1 noundef false) #22
  store ptr %call109, ptr %numbers, align 8
  br label %cleanup119

cleanup119:                                       ; preds = %if.end80.thread, %if.then97, %if.end80, %cleanup, %cleanup.thread, %nnc_check_header.exit.thread, %if.then78
  %retval.2 = phi i32 [ %retval.1.i.ph, %nnc_check_header.exit.thread ], [ 5, %if.then78 ], [ 0, %if.end80 ], [ 5, %cleanup.thread ], [ 0, %cleanup ], [ %57, %if.then97 ], [ 0, %if.end80.thread ]
  call void @llvm.lifetime.end.p0(ptr nonnull %numpy) #21
  call void @llvm.lifetime.end.p0(ptr nonnull %text) #21
  br label %return

return:                                           ; preds = %if.then20, %cleanup119, %if.then
  %retval.4 = phi i32 [ 5, %if.then ], [ 5, %if.then20 ], [ %retval.2, %cleanup119 ]
  ret i32 %retval.4
}

; Function Attrs: mustprogress nofree nounwind optsize willreturn allockind("alloc,zeroed") allocsize(0,1) memory(inaccessiblemem: readwrite)
declare noalias noundef ptr @calloc(i64 noundef, i64 noundef) local_unnamed_addr #11

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_parse_item(ptr noundef %path, [2 x i64] %bytes.coerce, ptr noundef nonnull readonly captures(none) %tensor, ptr noundef nonnull captures(none) %item) unnamed_addr #0 {
entry:
  %taken = alloca %struct.nnc_tensor, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %taken) #21
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(56) %taken, ptr noundef nonnull align 8 dereferenceable(56) %tensor, i64 56, i1 false)
  %form = getelementptr inbounds nuw i8, ptr %tensor, i64 48
  %0 = load i64, ptr %form, align 8
  %and = and i64 %0, 4
  %cmp.not = icmp eq i64 %and, 0
  br i1 %cmp.not, label %cond.end, label %cond.true

cond.true:                                        ; preds = %entry
  %bytes.coerce.fca.0.extract.i = extractvalue [2 x i64] %bytes.coerce, 0
  %1 = inttoptr i64 %bytes.coerce.fca.0.extract.i to ptr
  %bytes.coerce.fca.1.extract.i = extractvalue [2 x i64] %bytes.coerce, 1
  %cmp.i = icmp ugt i64 %bytes.coerce.fca.1.extract.i, 11
  br i1 %cmp.i, label %cond.end.i, label %if.then

cond.end.i:                                       ; preds = %cond.true
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %1, i64 6
  %2 = load i8, ptr %arrayidx.i, align 1
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %1, i64 8
  %cmp13.i = icmp ugt i8 %2, 1
  %3 = select i1 %cmp13.i, i64 4, i64 2
  br label %for.body.i.i

for.body.i.i:                                     ; preds = %for.body.i.i, %cond.end.i
  %indvars.iv.i.i = phi i64 [ %3, %cond.end.i ], [ %indvars.iv.next.i.i, %for.body.i.i ]
  %value.04.i.i = phi i32 [ 0, %cond.end.i ], [ %or.i.i, %for.body.i.i ]
  %indvars.iv.next.i.i = add nsw i64 %indvars.iv.i.i, -1
  %shl.i.i = shl i32 %value.04.i.i, 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %add.ptr.i, i64 %indvars.iv.next.i.i
  %4 = load i8, ptr %arrayidx.i.i, align 1
  %conv.i.i = zext i8 %4 to i32
  %or.i.i = or disjoint i32 %shl.i.i, %conv.i.i
  %cmp.i.i = icmp samesign ugt i64 %indvars.iv.i.i, 1
  br i1 %cmp.i.i, label %for.body.i.i, label %cond.end17.i, !llvm.loop !7

cond.end17.i:                                     ; preds = %for.body.i.i
  %5 = select i1 %cmp13.i, i64 12, i64 10
  %conv16.i = zext i32 %or.i.i to i64
  %add.i = add nuw nsw i64 %5, %conv16.i
  %6 = tail call i64 @llvm.umin.i64(i64 %add.i, i64 %bytes.coerce.fca.1.extract.i)
  %add.ptr20.i = getelementptr inbounds nuw i8, ptr %1, i64 %5
  %add.ptr30.i = getelementptr inbounds nuw i8, ptr %1, i64 %6
  %7 = add nuw nsw i64 %5, 8
  %cmp32112.i = icmp samesign ult i64 %7, %6
  br i1 %cmp32112.i, label %land.rhs.i, label %while.end.i

land.rhs.i:                                       ; preds = %cond.end17.i, %while.body.i
  %at.0113.i = phi ptr [ %add.ptr37.i, %while.body.i ], [ %add.ptr20.i, %cond.end17.i ]
  %call34.i = tail call i32 @memcmp(ptr noundef nonnull dereferenceable(8) %at.0113.i, ptr noundef nonnull dereferenceable(8) @.str.33, i64 noundef 8) #23
  %cmp35.not.i = icmp eq i32 %call34.i, 0
  br i1 %cmp35.not.i, label %while.end.i, label %while.body.i

while.body.i:                                     ; preds = %land.rhs.i
  %add.ptr37.i = getelementptr inbounds nuw i8, ptr %at.0113.i, i64 1
  %add.ptr31.i = getelementptr inbounds nuw i8, ptr %at.0113.i, i64 9
  %cmp32.i = icmp ult ptr %add.ptr31.i, %add.ptr30.i
  br i1 %cmp32.i, label %land.rhs.i, label %while.end.i, !llvm.loop !46

while.end.i:                                      ; preds = %while.body.i, %land.rhs.i, %cond.end17.i
  %at.0.lcssa.i = phi ptr [ %add.ptr20.i, %cond.end17.i ], [ %add.ptr37.i, %while.body.i ], [ %at.0113.i, %land.rhs.i ]
  %at.0.lcssa124.i = ptrtoint ptr %at.0.lcssa.i to i64
  %cmp39115.i = icmp ult ptr %at.0.lcssa.i, %add.ptr30.i
  br i1 %cmp39115.i, label %land.rhs41.preheader.i, label %while.end48.i

land.rhs41.preheader.i:                           ; preds = %while.end.i
  %8 = add i64 %6, %bytes.coerce.fca.0.extract.i
  %9 = sub i64 %8, %at.0.lcssa124.i
  %scevgep.i = getelementptr i8, ptr %at.0.lcssa.i, i64 %9
  br label %land.rhs41.i

land.rhs41.i:                                     ; preds = %while.body46.i, %land.rhs41.preheader.i
  %at.1116.i = phi ptr [ %add.ptr47.i, %while.body46.i ], [ %at.0.lcssa.i, %land.rhs41.preheader.i ]
  %10 = load i8, ptr %at.1116.i, align 1
  %cmp43.not.i = icmp eq i8 %10, 40
  br i1 %cmp43.not.i, label %while.end48.loopexit.i, label %while.body46.i

while.body46.i:                                   ; preds = %land.rhs41.i
  %add.ptr47.i = getelementptr inbounds nuw i8, ptr %at.1116.i, i64 1
  %exitcond.not.i = icmp eq ptr %add.ptr47.i, %scevgep.i
  br i1 %exitcond.not.i, label %while.end48.loopexit.i, label %land.rhs41.i, !llvm.loop !47

while.end48.loopexit.i:                           ; preds = %while.body46.i, %land.rhs41.i
  %at.1.lcssa.ph.i = phi ptr [ %at.1116.i, %land.rhs41.i ], [ %scevgep.i, %while.body46.i ]
  %.pre.i = ptrtoint ptr %at.1.lcssa.ph.i to i64
  br label %while.end48.i

while.end48.i:                                    ; preds = %while.end48.loopexit.i, %while.end.i
  %at.1.lcssa125.pre-phi.i = phi i64 [ %.pre.i, %while.end48.loopexit.i ], [ %at.0.lcssa124.i, %while.end.i ]
  %at.1.lcssa.i = phi ptr [ %at.1.lcssa.ph.i, %while.end48.loopexit.i ], [ %at.0.lcssa.i, %while.end.i ]
  %cmp49119.i = icmp ult ptr %at.1.lcssa.i, %add.ptr30.i
  br i1 %cmp49119.i, label %land.rhs51.preheader.i, label %if.then

land.rhs51.preheader.i:                           ; preds = %while.end48.i
  %11 = add i64 %6, %bytes.coerce.fca.0.extract.i
  %12 = sub i64 %11, %at.1.lcssa125.pre-phi.i
  %scevgep126.i = getelementptr i8, ptr %at.1.lcssa.i, i64 %12
  br label %land.rhs51.i

land.rhs51.i:                                     ; preds = %land.end73.i, %land.rhs51.preheader.i
  %rank.0121.i = phi i64 [ %add75.i, %land.end73.i ], [ 0, %land.rhs51.preheader.i ]
  %at.2120.i = phi ptr [ %incdec.ptr.i, %land.end73.i ], [ %at.1.lcssa.i, %land.rhs51.preheader.i ]
  %13 = load i8, ptr %at.2120.i, align 1
  %cmp53.not.i = icmp eq i8 %13, 41
  br i1 %cmp53.not.i, label %cond.end6, label %for.body.i

for.body.i:                                       ; preds = %land.rhs51.i
  %14 = add i8 %13, -48
  %or.cond.i = icmp ult i8 %14, 10
  br i1 %or.cond.i, label %land.rhs62.i, label %land.end73.i

land.rhs62.i:                                     ; preds = %for.body.i
  %arrayidx63.i = getelementptr inbounds i8, ptr %at.2120.i, i64 -1
  %15 = load i8, ptr %arrayidx63.i, align 1
  %16 = add i8 %15, -58
  %narrow.i = icmp ult i8 %16, -10
  %lnot.i = zext i1 %narrow.i to i64
  br label %land.end73.i

land.end73.i:                                     ; preds = %land.rhs62.i, %for.body.i
  %land.ext.i = phi i64 [ %lnot.i, %land.rhs62.i ], [ 0, %for.body.i ]
  %add75.i = add nuw nsw i64 %land.ext.i, %rank.0121.i
  %incdec.ptr.i = getelementptr inbounds nuw i8, ptr %at.2120.i, i64 1
  %exitcond127.not.i = icmp eq ptr %incdec.ptr.i, %scevgep126.i
  br i1 %exitcond127.not.i, label %if.then, label %land.rhs51.i, !llvm.loop !48

cond.end:                                         ; preds = %entry
  %rank1 = getelementptr inbounds nuw i8, ptr %tensor, i64 24
  %17 = load i64, ptr %rank1, align 8
  %cmp2 = icmp slt i64 %17, 0
  br i1 %cmp2, label %if.then, label %cond.end6

cond.end6:                                        ; preds = %land.rhs51.i, %cond.end
  %cond47 = phi i64 [ %17, %cond.end ], [ %rank.0121.i, %land.rhs51.i ]
  %mul = shl i64 %cond47, 3
  %add = add i64 %mul, 8
  %call5 = tail call ptr @malloc(i64 noundef %add) #24
  %cmp8 = icmp eq ptr %call5, null
  br i1 %cmp8, label %if.then, label %if.end

if.then:                                          ; preds = %land.end73.i, %cond.true, %while.end48.i, %cond.end, %cond.end6
  %18 = load ptr, ptr @__stderrp, align 8
  %call9 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %18, ptr noundef nonnull @.str.32, ptr noundef %path) #22
  br label %cleanup

if.end:                                           ; preds = %cond.end6
  %rank10 = getelementptr inbounds nuw i8, ptr %taken, i64 24
  store i64 %cond47, ptr %rank10, align 8
  %shape11 = getelementptr inbounds nuw i8, ptr %taken, i64 32
  store ptr %call5, ptr %shape11, align 8
  %cmp1252 = icmp sgt i64 %cond47, 0
  br i1 %cmp1252, label %for.body.preheader, label %for.cond.cleanup

for.body.preheader:                               ; preds = %if.end
  tail call void @llvm.memset.p0.i64(ptr nonnull align 8 %call5, i8 -1, i64 %mul, i1 false)
  br label %for.cond.cleanup

for.cond.cleanup:                                 ; preds = %for.body.preheader, %if.end
  %data = getelementptr inbounds nuw i8, ptr %item, i64 16
  %call13 = call fastcc i32 @nnc_parse_npy(ptr noundef %path, [2 x i64] %bytes.coerce, ptr noundef %taken, i32 noundef 1, ptr noundef %data) #23
  store i32 1, ptr %item, align 8
  %conv = trunc i64 %cond47 to i32
  %rank14 = getelementptr inbounds nuw i8, ptr %item, i64 4
  store i32 %conv, ptr %rank14, align 4
  %shape15 = getelementptr inbounds nuw i8, ptr %item, i64 8
  store ptr %call5, ptr %shape15, align 8
  br label %cleanup

cleanup:                                          ; preds = %for.cond.cleanup, %if.then
  %retval.0 = phi i32 [ 5, %if.then ], [ %call13, %for.cond.cleanup ]
  call void @llvm.lifetime.end.p0(ptr nonnull %taken) #21
  ret i32 %retval.0
}

; Function Attrs: mustprogress nounwind optsize willreturn allockind("realloc") allocsize(1) memory(argmem: readwrite, inaccessiblemem: readwrite)
declare noalias noundef ptr @realloc(ptr allocptr noundef captures(none), i64 noundef) local_unnamed_addr #12

; Function Attrs: nofree nounwind optsize
declare noundef i32 @fseeko(ptr noundef captures(none), i64 noundef, i32 noundef) local_unnamed_addr #3

; Function Attrs: nofree nounwind optsize
declare noundef i64 @ftello(ptr noundef captures(none)) local_unnamed_addr #3

; Function Attrs: nofree nounwind optsize
declare noundef i64 @fread(ptr noundef writeonly captures(none), i64 noundef, i64 noundef, ptr noundef captures(none)) local_unnamed_addr #3

; Function Attrs: mustprogress nounwind optsize willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite)
declare void @free(ptr allocptr noundef captures(none)) local_unnamed_addr #13

; Function Attrs: nofree nounwind optsize
declare noundef i32 @fclose(ptr noundef captures(none)) local_unnamed_addr #3

; Function Attrs: optsize
declare i32 @"\01_open"(ptr noundef, i32 noundef, ...) local_unnamed_addr #4

; Function Attrs: optsize
declare ptr @"\01_fdopen"(i32 noundef, ptr noundef) local_unnamed_addr #4

; Function Attrs: optsize
declare i32 @"\01_close"(i32 noundef) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_find_entry(ptr noundef %path, [2 x i64] %zip.coerce, ptr noundef %name, ptr noundef nonnull writeonly captures(none) initializes((0, 8)) %found) unnamed_addr #3 {
entry:
  %table = alloca [256 x i32], align 4
  %zip.coerce.fca.0.extract = extractvalue [2 x i64] %zip.coerce, 0
  %0 = inttoptr i64 %zip.coerce.fca.0.extract to ptr
  %zip.coerce.fca.1.extract = extractvalue [2 x i64] %zip.coerce, 1
  store ptr null, ptr %found, align 8
  %cond = tail call i64 @llvm.usub.sat.i64(i64 %zip.coerce.fca.1.extract, i64 22)
  %cond7 = tail call i64 @llvm.usub.sat.i64(i64 %zip.coerce.fca.1.extract, i64 65557)
  %cmp8390 = icmp ugt i64 %cond, %cond7
  br i1 %cmp8390, label %land.rhs, label %while.end

land.rhs:                                         ; preds = %entry, %while.body
  %end.0391 = phi i64 [ %sub11, %while.body ], [ %cond, %entry ]
  %add.ptr = getelementptr inbounds nuw i8, ptr %0, i64 %end.0391
  br label %for.body.i

for.body.i:                                       ; preds = %for.body.i, %land.rhs
  %indvars.iv.i = phi i64 [ 4, %land.rhs ], [ %indvars.iv.next.i, %for.body.i ]
  %value.04.i = phi i32 [ 0, %land.rhs ], [ %or.i, %for.body.i ]
  %indvars.iv.next.i = add nsw i64 %indvars.iv.i, -1
  %shl.i = shl i32 %value.04.i, 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 %indvars.iv.next.i
  %1 = load i8, ptr %arrayidx.i, align 1
  %conv.i = zext i8 %1 to i32
  %or.i = or disjoint i32 %shl.i, %conv.i
  %cmp.i = icmp samesign ugt i64 %indvars.iv.i, 1
  br i1 %cmp.i, label %for.body.i, label %nnc_little.exit, !llvm.loop !7

nnc_little.exit:                                  ; preds = %for.body.i
  %cmp10.not = icmp eq i32 %or.i, 101010256
  br i1 %cmp10.not, label %lor.lhs.false, label %while.body

while.body:                                       ; preds = %nnc_little.exit
  %sub11 = add i64 %end.0391, -1
  %cmp8 = icmp ugt i64 %sub11, %cond7
  br i1 %cmp8, label %land.rhs, label %while.end, !llvm.loop !49

while.end:                                        ; preds = %while.body, %entry
  %end.0.lcssa = phi i64 [ %cond, %entry ], [ %cond7, %while.body ]
  %cmp12 = icmp eq i64 %end.0.lcssa, 0
  br i1 %cmp12, label %if.then, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %nnc_little.exit, %while.end
  %end.0389 = phi i64 [ %end.0.lcssa, %while.end ], [ %end.0391, %nnc_little.exit ]
  %add.ptr14 = getelementptr inbounds nuw i8, ptr %0, i64 %end.0389
  br label %for.body.i224

for.body.i224:                                    ; preds = %for.body.i224, %lor.lhs.false
  %indvars.iv.i225 = phi i64 [ 4, %lor.lhs.false ], [ %indvars.iv.next.i227, %for.body.i224 ]
  %value.04.i226 = phi i32 [ 0, %lor.lhs.false ], [ %or.i231, %for.body.i224 ]
  %indvars.iv.next.i227 = add nsw i64 %indvars.iv.i225, -1
  %shl.i228 = shl i32 %value.04.i226, 8
  %arrayidx.i229 = getelementptr inbounds nuw i8, ptr %add.ptr14, i64 %indvars.iv.next.i227
  %2 = load i8, ptr %arrayidx.i229, align 1
  %conv.i230 = zext i8 %2 to i32
  %or.i231 = or disjoint i32 %shl.i228, %conv.i230
  %cmp.i232 = icmp samesign ugt i64 %indvars.iv.i225, 1
  br i1 %cmp.i232, label %for.body.i224, label %nnc_little.exit233, !llvm.loop !7

nnc_little.exit233:                               ; preds = %for.body.i224
  %cmp16.not = icmp eq i32 %or.i231, 101010256
  br i1 %cmp16.not, label %if.end, label %if.then

if.then:                                          ; preds = %nnc_little.exit233, %while.end
  %3 = load ptr, ptr @__stderrp, align 8
  %call17 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %3, ptr noundef nonnull @.str.40, ptr noundef %path) #22
  br label %cleanup156

if.end:                                           ; preds = %nnc_little.exit233
  %add.ptr20 = getelementptr inbounds nuw i8, ptr %add.ptr14, i64 10
  %arrayidx.i239 = getelementptr inbounds nuw i8, ptr %add.ptr14, i64 11
  %4 = load i8, ptr %arrayidx.i239, align 1
  %5 = load i8, ptr %add.ptr20, align 1
  %add.ptr24 = getelementptr inbounds nuw i8, ptr %add.ptr14, i64 16
  br label %for.body.i244

for.body.i244:                                    ; preds = %for.body.i244, %if.end
  %indvars.iv.i245 = phi i64 [ 4, %if.end ], [ %indvars.iv.next.i247, %for.body.i244 ]
  %value.04.i246 = phi i32 [ 0, %if.end ], [ %or.i251, %for.body.i244 ]
  %indvars.iv.next.i247 = add nsw i64 %indvars.iv.i245, -1
  %shl.i248 = shl i32 %value.04.i246, 8
  %arrayidx.i249 = getelementptr inbounds nuw i8, ptr %add.ptr24, i64 %indvars.iv.next.i247
  %6 = load i8, ptr %arrayidx.i249, align 1
  %conv.i250 = zext i8 %6 to i32
  %or.i251 = or disjoint i32 %shl.i248, %conv.i250
  %cmp.i252 = icmp samesign ugt i64 %indvars.iv.i245, 1
  br i1 %cmp.i252, label %for.body.i244, label %nnc_little.exit253, !llvm.loop !7

nnc_little.exit253:                               ; preds = %for.body.i244
  %conv.i240 = zext i8 %4 to i32
  %shl.i238.1 = shl nuw nsw i32 %conv.i240, 8
  %conv.i240.1 = zext i8 %5 to i32
  %or.i241.1 = or disjoint i32 %shl.i238.1, %conv.i240.1
  %conv = zext nneg i32 %or.i241.1 to i64
  %call27 = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %name) #22
  %cmp28.not392.not = icmp eq i32 %or.i241.1, 0
  br i1 %cmp28.not392.not, label %cleanup156, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %nnc_little.exit253
  %conv26 = zext i32 %or.i251 to i64
  %add52 = add i64 %call27, 4
  br label %for.body

for.body:                                         ; preds = %for.body.lr.ph, %if.end138
  %at.0394 = phi i64 [ %conv26, %for.body.lr.ph ], [ %add148, %if.end138 ]
  %i.0393 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %if.end138 ]
  %add.ptr32 = getelementptr inbounds nuw i8, ptr %0, i64 %at.0394
  %add = add i64 %at.0394, 46
  %cmp33 = icmp ugt i64 %add, %end.0389
  br i1 %cmp33, label %if.then39, label %for.body.i254

for.body.i254:                                    ; preds = %for.body, %for.body.i254
  %indvars.iv.i255 = phi i64 [ %indvars.iv.next.i257, %for.body.i254 ], [ 4, %for.body ]
  %value.04.i256 = phi i32 [ %or.i261, %for.body.i254 ], [ 0, %for.body ]
  %indvars.iv.next.i257 = add nsw i64 %indvars.iv.i255, -1
  %shl.i258 = shl i32 %value.04.i256, 8
  %arrayidx.i259 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 %indvars.iv.next.i257
  %7 = load i8, ptr %arrayidx.i259, align 1
  %conv.i260 = zext i8 %7 to i32
  %or.i261 = or disjoint i32 %shl.i258, %conv.i260
  %cmp.i262 = icmp samesign ugt i64 %indvars.iv.i255, 1
  br i1 %cmp.i262, label %for.body.i254, label %nnc_little.exit263, !llvm.loop !7

nnc_little.exit263:                               ; preds = %for.body.i254
  %cmp37.not = icmp eq i32 %or.i261, 33639248
  br i1 %cmp37.not, label %if.end41, label %if.then39

if.then39:                                        ; preds = %nnc_little.exit263, %for.body
  %8 = load ptr, ptr @__stderrp, align 8
  %call40 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %8, ptr noundef nonnull @.str.41, ptr noundef %path) #22
  br label %cleanup156

if.end41:                                         ; preds = %nnc_little.exit263
  %add.ptr42 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 28
  %arrayidx.i269 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 29
  %9 = load i8, ptr %arrayidx.i269, align 1
  %conv.i270 = zext i8 %9 to i64
  %shl.i268.1 = shl nuw nsw i64 %conv.i270, 8
  %10 = load i8, ptr %add.ptr42, align 1
  %conv.i270.1 = zext i8 %10 to i64
  %or.i271.1 = or disjoint i64 %shl.i268.1, %conv.i270.1
  %add46 = add i64 %add, %or.i271.1
  %cmp47 = icmp ugt i64 %add46, %end.0389
  br i1 %cmp47, label %if.then49, label %if.end51

if.then49:                                        ; preds = %if.end41
  %11 = load ptr, ptr @__stderrp, align 8
  %call50 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %11, ptr noundef nonnull @.str.42, ptr noundef %path) #22
  br label %cleanup156

if.end51:                                         ; preds = %if.end41
  %cmp53 = icmp eq i64 %add52, %or.i271.1
  br i1 %cmp53, label %land.lhs.true, label %if.end138

land.lhs.true:                                    ; preds = %if.end51
  %add.ptr55 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 46
  %call56 = tail call i32 @memcmp(ptr noundef nonnull %add.ptr55, ptr noundef nonnull %name, i64 noundef %call27) #23
  %cmp57 = icmp eq i32 %call56, 0
  br i1 %cmp57, label %land.lhs.true59, label %if.end138

land.lhs.true59:                                  ; preds = %land.lhs.true
  %add.ptr61 = getelementptr inbounds nuw i8, ptr %add.ptr55, i64 %call27
  %call62 = tail call i32 @memcmp(ptr noundef nonnull dereferenceable(4) %add.ptr61, ptr noundef nonnull dereferenceable(4) @.str.43, i64 noundef 4) #23
  %cmp63 = icmp eq i32 %call62, 0
  br i1 %cmp63, label %if.then65, label %if.end138

if.then65:                                        ; preds = %land.lhs.true59
  %add.ptr66 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 8
  %12 = load i8, ptr %add.ptr66, align 1
  %13 = and i8 %12, 1
  %cmp68.not = icmp eq i8 %13, 0
  br i1 %cmp68.not, label %if.end72, label %if.then70

if.then70:                                        ; preds = %if.then65
  %14 = load ptr, ptr @__stderrp, align 8
  %call71 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %14, ptr noundef nonnull @.str.44, ptr noundef %path, ptr noundef nonnull %name) #22
  br label %cleanup156

if.end72:                                         ; preds = %if.then65
  %add.ptr73 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 10
  %arrayidx.i289 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 11
  %15 = load i8, ptr %arrayidx.i289, align 1
  %conv.i290 = zext i8 %15 to i32
  %shl.i288.1 = shl nuw nsw i32 %conv.i290, 8
  %16 = load i8, ptr %add.ptr73, align 1
  %conv.i290.1 = zext i8 %16 to i32
  %or.i291.1 = or disjoint i32 %shl.i288.1, %conv.i290.1
  %cmp75.not = icmp eq i32 %or.i291.1, 0
  br i1 %cmp75.not, label %if.end79, label %if.then77

if.then77:                                        ; preds = %if.end72
  %17 = load ptr, ptr @__stderrp, align 8
  %call78 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %17, ptr noundef nonnull @.str.45, ptr noundef %path, ptr noundef nonnull %name) #22
  br label %cleanup156

if.end79:                                         ; preds = %if.end72
  %add.ptr81 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 24
  br label %for.body.i294

for.body.i294:                                    ; preds = %for.body.i294, %if.end79
  %indvars.iv.i295 = phi i64 [ 4, %if.end79 ], [ %indvars.iv.next.i297, %for.body.i294 ]
  %value.04.i296 = phi i32 [ 0, %if.end79 ], [ %or.i301, %for.body.i294 ]
  %indvars.iv.next.i297 = add nsw i64 %indvars.iv.i295, -1
  %shl.i298 = shl i32 %value.04.i296, 8
  %arrayidx.i299 = getelementptr inbounds nuw i8, ptr %add.ptr81, i64 %indvars.iv.next.i297
  %18 = load i8, ptr %arrayidx.i299, align 1
  %conv.i300 = zext i8 %18 to i32
  %or.i301 = or disjoint i32 %shl.i298, %conv.i300
  %cmp.i302 = icmp samesign ugt i64 %indvars.iv.i295, 1
  br i1 %cmp.i302, label %for.body.i294, label %nnc_little.exit303, !llvm.loop !7

nnc_little.exit303:                               ; preds = %for.body.i294
  %add.ptr84 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 42
  br label %for.body.i304

for.body.i304:                                    ; preds = %for.body.i304, %nnc_little.exit303
  %indvars.iv.i305 = phi i64 [ 4, %nnc_little.exit303 ], [ %indvars.iv.next.i307, %for.body.i304 ]
  %value.04.i306 = phi i32 [ 0, %nnc_little.exit303 ], [ %or.i311, %for.body.i304 ]
  %indvars.iv.next.i307 = add nsw i64 %indvars.iv.i305, -1
  %shl.i308 = shl i32 %value.04.i306, 8
  %arrayidx.i309 = getelementptr inbounds nuw i8, ptr %add.ptr84, i64 %indvars.iv.next.i307
  %19 = load i8, ptr %arrayidx.i309, align 1
  %conv.i310 = zext i8 %19 to i32
  %or.i311 = or disjoint i32 %shl.i308, %conv.i310
  %cmp.i312 = icmp samesign ugt i64 %indvars.iv.i305, 1
  br i1 %cmp.i312, label %for.body.i304, label %nnc_little.exit313, !llvm.loop !7

nnc_little.exit313:                               ; preds = %for.body.i304
  %conv83 = zext i32 %or.i301 to i64
  %conv86 = zext i32 %or.i311 to i64
  %add87 = add nuw nsw i64 %conv86, 30
  %cmp89 = icmp ugt i64 %add87, %zip.coerce.fca.1.extract
  br i1 %cmp89, label %if.then97, label %lor.lhs.false91

lor.lhs.false91:                                  ; preds = %nnc_little.exit313
  %add.ptr93 = getelementptr inbounds nuw i8, ptr %0, i64 %conv86
  br label %for.body.i314

for.body.i314:                                    ; preds = %for.body.i314, %lor.lhs.false91
  %indvars.iv.i315 = phi i64 [ 4, %lor.lhs.false91 ], [ %indvars.iv.next.i317, %for.body.i314 ]
  %value.04.i316 = phi i32 [ 0, %lor.lhs.false91 ], [ %or.i321, %for.body.i314 ]
  %indvars.iv.next.i317 = add nsw i64 %indvars.iv.i315, -1
  %shl.i318 = shl i32 %value.04.i316, 8
  %arrayidx.i319 = getelementptr inbounds nuw i8, ptr %add.ptr93, i64 %indvars.iv.next.i317
  %20 = load i8, ptr %arrayidx.i319, align 1
  %conv.i320 = zext i8 %20 to i32
  %or.i321 = or disjoint i32 %shl.i318, %conv.i320
  %cmp.i322 = icmp samesign ugt i64 %indvars.iv.i315, 1
  br i1 %cmp.i322, label %for.body.i314, label %nnc_little.exit323, !llvm.loop !7

nnc_little.exit323:                               ; preds = %for.body.i314
  %cmp95.not = icmp eq i32 %or.i321, 67324752
  br i1 %cmp95.not, label %if.end99, label %if.then97

if.then97:                                        ; preds = %nnc_little.exit323, %nnc_little.exit313
  %21 = load ptr, ptr @__stderrp, align 8
  %call98 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %21, ptr noundef nonnull @.str.46, ptr noundef %path, ptr noundef nonnull %name) #22
  br label %cleanup156

if.end99:                                         ; preds = %nnc_little.exit323
  %add.ptr103 = getelementptr inbounds nuw i8, ptr %add.ptr93, i64 26
  %arrayidx.i329 = getelementptr inbounds nuw i8, ptr %add.ptr93, i64 27
  %22 = load i8, ptr %arrayidx.i329, align 1
  %23 = load i8, ptr %add.ptr103, align 1
  %add.ptr109 = getelementptr inbounds nuw i8, ptr %add.ptr93, i64 28
  %arrayidx.i339 = getelementptr inbounds nuw i8, ptr %add.ptr93, i64 29
  %24 = load i8, ptr %arrayidx.i339, align 1
  %conv.i340 = zext i8 %24 to i64
  %shl.i338.1 = shl nuw nsw i64 %conv.i340, 8
  %25 = load i8, ptr %add.ptr109, align 1
  %conv.i340.1 = zext i8 %25 to i64
  %or.i341.1 = or disjoint i64 %shl.i338.1, %conv.i340.1
  %conv.i330 = zext i8 %22 to i64
  %shl.i328.1 = shl nuw nsw i64 %conv.i330, 8
  %conv.i330.1 = zext i8 %23 to i64
  %or.i331.1 = or disjoint i64 %shl.i328.1, %conv.i330.1
  %add106 = add nuw nsw i64 %add87, %or.i331.1
  %add112 = add nuw nsw i64 %add106, %or.i341.1
  %add113 = add nuw nsw i64 %add112, %conv83
  %cmp115 = icmp ugt i64 %add113, %zip.coerce.fca.1.extract
  br i1 %cmp115, label %if.then117, label %if.end119

if.then117:                                       ; preds = %if.end99
  %26 = load ptr, ptr @__stderrp, align 8
  %call118 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %26, ptr noundef nonnull @.str.47, ptr noundef %path, ptr noundef nonnull %name) #22
  br label %cleanup156

if.end119:                                        ; preds = %if.end99
  call void @llvm.lifetime.start.p0(ptr nonnull %table) #21
  br label %for.cond1.preheader.i

for.cond1.preheader.i:                            ; preds = %for.cond.cleanup3.i, %if.end119
  %indvars.iv.i344 = phi i64 [ 0, %if.end119 ], [ %indvars.iv.next.i346, %for.cond.cleanup3.i ]
  %27 = trunc nuw nsw i64 %indvars.iv.i344 to i32
  br label %for.body4.i

for.cond.cleanup3.i:                              ; preds = %for.body4.i
  %arrayidx.i345 = getelementptr inbounds nuw i32, ptr %table, i64 %indvars.iv.i344
  store i32 %cond.i, ptr %arrayidx.i345, align 4
  %indvars.iv.next.i346 = add nuw nsw i64 %indvars.iv.i344, 1
  %exitcond21.not.i = icmp eq i64 %indvars.iv.next.i346, 256
  br i1 %exitcond21.not.i, label %nnc_crc_table.exit, label %for.cond1.preheader.i, !llvm.loop !34

for.body4.i:                                      ; preds = %for.body4.i, %for.cond1.preheader.i
  %bit.018.i = phi i32 [ 0, %for.cond1.preheader.i ], [ %inc.i, %for.body4.i ]
  %value.017.i = phi i32 [ %27, %for.cond1.preheader.i ], [ %cond.i, %for.body4.i ]
  %and.i = and i32 %value.017.i, 1
  %cmp5.not.i = icmp eq i32 %and.i, 0
  %shr.i = lshr i32 %value.017.i, 1
  %xor.i = xor i32 %shr.i, -306674912
  %cond.i = select i1 %cmp5.not.i, i32 %shr.i, i32 %xor.i
  %inc.i = add nuw nsw i32 %bit.018.i, 1
  %exitcond.not.i = icmp eq i32 %inc.i, 8
  br i1 %exitcond.not.i, label %for.cond.cleanup3.i, label %for.body4.i, !llvm.loop !35

nnc_crc_table.exit:                               ; preds = %for.cond.cleanup3.i
  %add.ptr122 = getelementptr inbounds nuw i8, ptr %0, i64 %add112
  %cmp9.not.i = icmp eq i32 %or.i301, 0
  br i1 %cmp9.not.i, label %nnc_crc.exit, label %for.body.i347

for.cond.cleanup.loopexit.i:                      ; preds = %for.body.i347
  %28 = xor i32 %xor2.i, -1
  br label %nnc_crc.exit

for.body.i347:                                    ; preds = %nnc_crc_table.exit, %for.body.i347
  %i.011.i = phi i64 [ %inc.i350, %for.body.i347 ], [ 0, %nnc_crc_table.exit ]
  %crc.addr.010.i = phi i32 [ %xor2.i, %for.body.i347 ], [ -1, %nnc_crc_table.exit ]
  %arrayidx.i348 = getelementptr inbounds nuw i8, ptr %add.ptr122, i64 %i.011.i
  %29 = load i8, ptr %arrayidx.i348, align 1
  %crc.addr.0.tr.i = trunc i32 %crc.addr.010.i to i8
  %xor.narrow.i = xor i8 %29, %crc.addr.0.tr.i
  %idxprom.i = zext i8 %xor.narrow.i to i64
  %arrayidx1.i = getelementptr inbounds nuw i32, ptr %table, i64 %idxprom.i
  %30 = load i32, ptr %arrayidx1.i, align 4
  %shr.i349 = lshr i32 %crc.addr.010.i, 8
  %xor2.i = xor i32 %30, %shr.i349
  %inc.i350 = add nuw nsw i64 %i.011.i, 1
  %exitcond.not.i351 = icmp eq i64 %inc.i350, %conv83
  br i1 %exitcond.not.i351, label %for.cond.cleanup.loopexit.i, label %for.body.i347, !llvm.loop !37

nnc_crc.exit:                                     ; preds = %nnc_crc_table.exit, %for.cond.cleanup.loopexit.i
  %crc.addr.0.lcssa.i = phi i32 [ 0, %nnc_crc_table.exit ], [ %28, %for.cond.cleanup.loopexit.i ]
  %add.ptr124 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 16
  br label %for.body.i352

for.body.i352:                                    ; preds = %for.body.i352, %nnc_crc.exit
  %indvars.iv.i353 = phi i64 [ 4, %nnc_crc.exit ], [ %indvars.iv.next.i355, %for.body.i352 ]
  %value.04.i354 = phi i32 [ 0, %nnc_crc.exit ], [ %or.i359, %for.body.i352 ]
  %indvars.iv.next.i355 = add nsw i64 %indvars.iv.i353, -1
  %shl.i356 = shl i32 %value.04.i354, 8
  %arrayidx.i357 = getelementptr inbounds nuw i8, ptr %add.ptr124, i64 %indvars.iv.next.i355
  %31 = load i8, ptr %arrayidx.i357, align 1
  %conv.i358 = zext i8 %31 to i32
  %or.i359 = or disjoint i32 %shl.i356, %conv.i358
  %cmp.i360 = icmp samesign ugt i64 %indvars.iv.i353, 1
  br i1 %cmp.i360, label %for.body.i352, label %nnc_little.exit361, !llvm.loop !7

nnc_little.exit361:                               ; preds = %for.body.i352
  %cmp126.not = icmp eq i32 %crc.addr.0.lcssa.i, %or.i359
  br i1 %cmp126.not, label %if.end130, label %if.then128

if.then128:                                       ; preds = %nnc_little.exit361
  %32 = load ptr, ptr @__stderrp, align 8
  %call129 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %32, ptr noundef nonnull @.str.48, ptr noundef %path, ptr noundef nonnull %name) #22
  br label %cleanup

if.end130:                                        ; preds = %nnc_little.exit361
  store ptr %add.ptr122, ptr %found, align 8
  %size134 = getelementptr inbounds nuw i8, ptr %found, i64 8
  store i64 %conv83, ptr %size134, align 8
  br label %cleanup

cleanup:                                          ; preds = %if.end130, %if.then128
  %retval.1 = phi i32 [ 5, %if.then128 ], [ 0, %if.end130 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %table) #21
  br label %cleanup156

if.end138:                                        ; preds = %land.lhs.true59, %land.lhs.true, %if.end51
  %add.ptr140 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 30
  %arrayidx.i367 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 31
  %33 = load i8, ptr %arrayidx.i367, align 1
  %34 = load i8, ptr %add.ptr140, align 1
  %add.ptr144 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 32
  %arrayidx.i377 = getelementptr inbounds nuw i8, ptr %add.ptr32, i64 33
  %35 = load i8, ptr %arrayidx.i377, align 1
  %conv.i378 = zext i8 %35 to i64
  %shl.i376.1 = shl nuw nsw i64 %conv.i378, 8
  %36 = load i8, ptr %add.ptr144, align 1
  %conv.i378.1 = zext i8 %36 to i64
  %or.i379.1 = or disjoint i64 %shl.i376.1, %conv.i378.1
  %conv.i368 = zext i8 %33 to i64
  %shl.i366.1 = shl nuw nsw i64 %conv.i368, 8
  %conv.i368.1 = zext i8 %34 to i64
  %or.i369.1 = or disjoint i64 %shl.i366.1, %conv.i368.1
  %add147 = add i64 %add46, %or.i369.1
  %add148 = add i64 %add147, %or.i379.1
  %inc = add nuw nsw i64 %i.0393, 1
  %exitcond.not = icmp eq i64 %inc, %conv
  br i1 %exitcond.not, label %cleanup156, label %for.body, !llvm.loop !50

cleanup156:                                       ; preds = %if.end138, %nnc_little.exit253, %if.then39, %if.then49, %if.then70, %if.then77, %if.then117, %cleanup, %if.then97, %if.then
  %retval.8 = phi i32 [ 5, %if.then ], [ 5, %if.then39 ], [ %retval.1, %cleanup ], [ 5, %if.then117 ], [ 5, %if.then97 ], [ 2, %if.then77 ], [ 2, %if.then70 ], [ 5, %if.then49 ], [ 0, %nnc_little.exit253 ], [ 0, %if.end138 ]
  ret i32 %retval.8
}

; Function Attrs: nocallback nofree nounwind optsize memory(argmem: readwrite)
declare ptr @__memcpy_chk(ptr noalias noundef writeonly, ptr noalias noundef readonly captures(none), i64 noundef, i64 noundef) local_unnamed_addr #14

; Function Attrs: nofree nounwind optsize memory(write, argmem: read, inaccessiblemem: readwrite, target_mem0: none, target_mem1: none)
define internal fastcc noundef ptr @nnc_strings_of_array(ptr noundef readonly captures(none) %data, i64 noundef %count, i64 noundef %width, i32 noundef range(i32 0, 2) %wide) unnamed_addr #15 {
entry:
  %mul = shl i64 %width, 2
  %add = add i64 %mul, 16
  %0 = tail call { i64, i1 } @llvm.umul.with.overflow.i64(i64 %count, i64 %add)
  %1 = extractvalue { i64, i1 } %0, 1
  br i1 %1, label %cleanup, label %if.end

if.end:                                           ; preds = %entry
  %2 = extractvalue { i64, i1 } %0, 0
  %add1 = or disjoint i64 %2, 1
  %call = tail call ptr @malloc(i64 noundef %add1) #24
  %cmp2 = icmp ne ptr %call, null
  %cmp91 = icmp ne i64 %count, 0
  %3 = and i1 %cmp2, %cmp91
  br i1 %3, label %while.cond.preheader.lr.ph, label %cleanup

while.cond.preheader.lr.ph:                       ; preds = %if.end
  %add.ptr = getelementptr inbounds nuw %struct.nnc_string, ptr %call, i64 %count
  %cmp3.not84 = icmp eq i64 %width, 0
  %tobool.not = icmp eq i32 %wide, 0
  %4 = select i1 %tobool.not, i64 0, i64 2
  %mul38 = shl i64 %width, %4
  br label %while.cond.preheader

while.cond.preheader:                             ; preds = %while.cond.preheader.lr.ph, %for.cond.cleanup16
  %i.094 = phi i64 [ 0, %while.cond.preheader.lr.ph ], [ %inc34, %for.cond.cleanup16 ]
  %to.093 = phi ptr [ %add.ptr, %while.cond.preheader.lr.ph ], [ %add.ptr32, %for.cond.cleanup16 ]
  %data.addr.092 = phi ptr [ %data, %while.cond.preheader.lr.ph ], [ %add.ptr39, %for.cond.cleanup16 ]
  br i1 %cmp3.not84, label %for.cond.cleanup16, label %land.rhs4

land.rhs4:                                        ; preds = %while.cond.preheader, %while.body
  %last.085 = phi i64 [ %sub12, %while.body ], [ %width, %while.cond.preheader ]
  br i1 %tobool.not, label %cond.false, label %cond.true

cond.true:                                        ; preds = %land.rhs4
  %mul5 = shl i64 %last.085, 2
  %add.ptr6 = getelementptr inbounds nuw i8, ptr %data.addr.092, i64 %mul5
  %add.ptr7 = getelementptr inbounds i8, ptr %add.ptr6, i64 -4
  br label %for.body.i

for.body.i:                                       ; preds = %for.body.i, %cond.true
  %indvars.iv.i = phi i64 [ 4, %cond.true ], [ %indvars.iv.next.i, %for.body.i ]
  %value.04.i = phi i32 [ 0, %cond.true ], [ %or.i, %for.body.i ]
  %indvars.iv.next.i = add nsw i64 %indvars.iv.i, -1
  %shl.i = shl i32 %value.04.i, 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %add.ptr7, i64 %indvars.iv.next.i
  %5 = load i8, ptr %arrayidx.i, align 1
  %conv.i = zext i8 %5 to i32
  %or.i = or disjoint i32 %shl.i, %conv.i
  %cmp.i = icmp samesign ugt i64 %indvars.iv.i, 1
  br i1 %cmp.i, label %for.body.i, label %cond.end, !llvm.loop !7

cond.false:                                       ; preds = %land.rhs4
  %6 = getelementptr i8, ptr %data.addr.092, i64 %last.085
  %arrayidx = getelementptr i8, ptr %6, i64 -1
  %7 = load i8, ptr %arrayidx, align 1
  %conv = zext i8 %7 to i32
  br label %cond.end

cond.end:                                         ; preds = %for.body.i, %cond.false
  %cond = phi i32 [ %conv, %cond.false ], [ %or.i, %for.body.i ]
  %cmp9 = icmp eq i32 %cond, 0
  br i1 %cmp9, label %while.body, label %for.body17

while.body:                                       ; preds = %cond.end
  %sub12 = add i64 %last.085, -1
  %cmp3.not = icmp eq i64 %sub12, 0
  br i1 %cmp3.not, label %for.cond.cleanup16, label %land.rhs4, !llvm.loop !51

for.cond.cleanup16:                               ; preds = %while.body, %for.inc, %while.cond.preheader
  %length.0.lcssa = phi i64 [ %length.1, %for.inc ], [ 0, %while.cond.preheader ], [ 0, %while.body ]
  %arrayidx30 = getelementptr inbounds nuw %struct.nnc_string, ptr %call, i64 %i.094
  store ptr %to.093, ptr %arrayidx30, align 8
  %bytes = getelementptr inbounds nuw i8, ptr %arrayidx30, i64 8
  store i64 %length.0.lcssa, ptr %bytes, align 8
  %add.ptr32 = getelementptr inbounds nuw i8, ptr %to.093, i64 %length.0.lcssa
  %inc34 = add nuw i64 %i.094, 1
  %add.ptr39 = getelementptr inbounds nuw i8, ptr %data.addr.092, i64 %mul38
  %cmp = icmp ult i64 %inc34, %count
  br i1 %cmp, label %while.cond.preheader, label %cleanup, !llvm.loop !52

for.body17:                                       ; preds = %cond.end, %for.inc
  %k.089 = phi i64 [ %inc29, %for.inc ], [ 0, %cond.end ]
  %length.088 = phi i64 [ %length.1, %for.inc ], [ 0, %cond.end ]
  br i1 %tobool.not, label %if.else, label %if.then19

if.then19:                                        ; preds = %for.body17
  %mul20 = shl i64 %k.089, 2
  %add.ptr21 = getelementptr inbounds nuw i8, ptr %data.addr.092, i64 %mul20
  br label %for.body.i72

for.body.i72:                                     ; preds = %for.body.i72, %if.then19
  %indvars.iv.i73 = phi i64 [ 4, %if.then19 ], [ %indvars.iv.next.i75, %for.body.i72 ]
  %value.04.i74 = phi i32 [ 0, %if.then19 ], [ %or.i79, %for.body.i72 ]
  %indvars.iv.next.i75 = add nsw i64 %indvars.iv.i73, -1
  %shl.i76 = shl i32 %value.04.i74, 8
  %arrayidx.i77 = getelementptr inbounds nuw i8, ptr %add.ptr21, i64 %indvars.iv.next.i75
  %8 = load i8, ptr %arrayidx.i77, align 1
  %conv.i78 = zext i8 %8 to i32
  %or.i79 = or disjoint i32 %shl.i76, %conv.i78
  %cmp.i80 = icmp samesign ugt i64 %indvars.iv.i73, 1
  br i1 %cmp.i80, label %for.body.i72, label %nnc_little.exit81, !llvm.loop !7

nnc_little.exit81:                                ; preds = %for.body.i72
  %add.ptr23 = getelementptr inbounds nuw i8, ptr %to.093, i64 %length.088
  %cmp.i82 = icmp ult i32 %or.i79, 128
  br i1 %cmp.i82, label %if.then.i, label %if.end.i

if.then.i:                                        ; preds = %nnc_little.exit81
  store i8 %8, ptr %add.ptr23, align 1
  br label %for.inc

if.end.i:                                         ; preds = %nnc_little.exit81
  %cmp1.i = icmp ult i32 %shl.i76, 2048
  br i1 %cmp1.i, label %if.then3.i, label %if.end9.i

if.then3.i:                                       ; preds = %if.end.i
  %shr.i = lshr i32 %or.i79, 6
  %9 = trunc nuw nsw i32 %shr.i to i8
  %conv4.i = or disjoint i8 %9, -64
  store i8 %conv4.i, ptr %add.ptr23, align 1
  %10 = and i8 %8, 63
  %conv7.i = or disjoint i8 %10, -128
  %arrayidx8.i = getelementptr inbounds nuw i8, ptr %add.ptr23, i64 1
  store i8 %conv7.i, ptr %arrayidx8.i, align 1
  br label %for.inc

if.end9.i:                                        ; preds = %if.end.i
  %cmp10.i = icmp ult i32 %shl.i76, 65536
  br i1 %cmp10.i, label %if.then12.i, label %if.end26.i

if.then12.i:                                      ; preds = %if.end9.i
  %shr13.i = lshr i32 %shl.i76, 12
  %11 = trunc nuw nsw i32 %shr13.i to i8
  %conv15.i = or disjoint i8 %11, -32
  store i8 %conv15.i, ptr %add.ptr23, align 1
  %shr17.i = lshr i32 %or.i79, 6
  %12 = trunc i32 %shr17.i to i8
  %13 = and i8 %12, 63
  %conv20.i = or disjoint i8 %13, -128
  %arrayidx21.i = getelementptr inbounds nuw i8, ptr %add.ptr23, i64 1
  store i8 %conv20.i, ptr %arrayidx21.i, align 1
  %14 = and i8 %8, 63
  %conv24.i = or disjoint i8 %14, -128
  %arrayidx25.i = getelementptr inbounds nuw i8, ptr %add.ptr23, i64 2
  store i8 %conv24.i, ptr %arrayidx25.i, align 1
  br label %for.inc

if.end26.i:                                       ; preds = %if.end9.i
  %shr27.i = lshr i32 %shl.i76, 18
  %15 = trunc i32 %shr27.i to i8
  %16 = and i8 %15, 7
  %conv30.i = or disjoint i8 %16, -16
  store i8 %conv30.i, ptr %add.ptr23, align 1
  %shr32.i = lshr i32 %shl.i76, 12
  %17 = trunc i32 %shr32.i to i8
  %18 = and i8 %17, 63
  %conv35.i = or disjoint i8 %18, -128
  %arrayidx36.i = getelementptr inbounds nuw i8, ptr %add.ptr23, i64 1
  store i8 %conv35.i, ptr %arrayidx36.i, align 1
  %shr37.i = lshr i32 %or.i79, 6
  %19 = trunc i32 %shr37.i to i8
  %20 = and i8 %19, 63
  %conv40.i = or disjoint i8 %20, -128
  %arrayidx41.i = getelementptr inbounds nuw i8, ptr %add.ptr23, i64 2
  store i8 %conv40.i, ptr %arrayidx41.i, align 1
  %21 = and i8 %8, 63
  %conv44.i = or disjoint i8 %21, -128
  %arrayidx45.i = getelementptr inbounds nuw i8, ptr %add.ptr23, i64 3
  store i8 %conv44.i, ptr %arrayidx45.i, align 1
  br label %for.inc

if.else:                                          ; preds = %for.body17
  %arrayidx26 = getelementptr inbounds nuw i8, ptr %data.addr.092, i64 %k.089
  %22 = load i8, ptr %arrayidx26, align 1
  %arrayidx27 = getelementptr inbounds nuw i8, ptr %to.093, i64 %length.088
  store i8 %22, ptr %arrayidx27, align 1
  br label %for.inc

for.inc:                                          ; preds = %if.end26.i, %if.then12.i, %if.then3.i, %if.then.i, %if.else
  %call24.pn = phi i64 [ 1, %if.else ], [ 1, %if.then.i ], [ 2, %if.then3.i ], [ 3, %if.then12.i ], [ 4, %if.end26.i ]
  %length.1 = add i64 %call24.pn, %length.088
  %inc29 = add nuw i64 %k.089, 1
  %exitcond.not = icmp eq i64 %inc29, %last.085
  br i1 %exitcond.not, label %for.cond.cleanup16, label %for.body17, !llvm.loop !53

cleanup:                                          ; preds = %for.cond.cleanup16, %if.end, %entry
  %retval.0 = phi ptr [ null, %entry ], [ %call, %if.end ], [ %call, %for.cond.cleanup16 ]
  ret ptr %retval.0
}

; Function Attrs: nofree norecurse nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc noundef ptr @nnc_entry(ptr noundef nonnull readonly %header, ptr noundef readonly captures(none) %key) unnamed_addr #16 {
entry:
  %call = tail call ptr @strstr(ptr noundef nonnull dereferenceable(1) %header, ptr noundef nonnull dereferenceable(1) %key) #22
  %cmp = icmp eq ptr %call, null
  br i1 %cmp, label %cleanup, label %if.end

if.end:                                           ; preds = %entry
  %call1 = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %key) #22
  %add.ptr = getelementptr inbounds nuw i8, ptr %call, i64 %call1
  br label %while.cond

while.cond:                                       ; preds = %while.cond, %if.end
  %at.0 = phi ptr [ %add.ptr, %if.end ], [ %add.ptr4, %while.cond ]
  %0 = load i8, ptr %at.0, align 1
  %cmp2 = icmp eq i8 %0, 32
  %add.ptr4 = getelementptr inbounds nuw i8, ptr %at.0, i64 1
  br i1 %cmp2, label %while.cond, label %cleanup, !llvm.loop !54

cleanup:                                          ; preds = %while.cond, %entry
  %retval.0 = phi ptr [ null, %entry ], [ %at.0, %while.cond ]
  ret ptr %retval.0
}

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare i32 @strncmp(ptr noundef captures(none), ptr noundef captures(none), i64 noundef) local_unnamed_addr #2

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare ptr @strstr(ptr noundef, ptr noundef captures(none)) local_unnamed_addr #2

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn
declare i64 @strtoll(ptr noundef readonly, ptr noundef captures(none), i32 noundef) local_unnamed_addr #5

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare { i64, i1 } @llvm.umul.with.overflow.i64(i64, i64) #17

; Function Attrs: optsize
declare i32 @clock_gettime(i32 noundef, ptr noundef) local_unnamed_addr #4

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 2) i32 @nnc_add_entry(ptr noundef nonnull captures(none) %entries, ptr noundef readonly captures(none) %tensor, i64 noundef %index, ptr noundef readonly captures(address_is_null) %item) unnamed_addr #0 {
entry:
  %taken.i = alloca i64, align 8
  %count = getelementptr inbounds nuw i8, ptr %entries, i64 16
  %0 = load i64, ptr %count, align 8
  %capacity = getelementptr inbounds nuw i8, ptr %entries, i64 24
  %1 = load i64, ptr %capacity, align 8
  %cmp = icmp eq i64 %0, %1
  br i1 %cmp, label %if.then, label %if.end15

if.then:                                          ; preds = %entry
  %mul = shl i64 %0, 1
  %add = add i64 %mul, 8
  store i64 %add, ptr %capacity, align 8
  %2 = load ptr, ptr %entries, align 8
  %mul4 = mul i64 %add, 56
  %call = tail call ptr @realloc(ptr noundef %2, i64 noundef %mul4) #26
  store ptr %call, ptr %entries, align 8
  %arrays = getelementptr inbounds nuw i8, ptr %entries, i64 8
  %3 = load ptr, ptr %arrays, align 8
  %4 = load i64, ptr %capacity, align 8
  %mul7 = shl i64 %4, 3
  %call8 = tail call ptr @realloc(ptr noundef %3, i64 noundef %mul7) #26
  store ptr %call8, ptr %arrays, align 8
  %5 = load ptr, ptr %entries, align 8
  %cmp11 = icmp eq ptr %5, null
  %cmp13 = icmp eq ptr %call8, null
  %or.cond = or i1 %cmp13, %cmp11
  br i1 %or.cond, label %return, label %if.end15

if.end15:                                         ; preds = %if.then, %entry
  %6 = load ptr, ptr %tensor, align 8
  %call16 = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %6) #22
  %add17 = add i64 %call16, 32
  %add19 = add i64 %call16, 64
  %call20 = tail call ptr @malloc(i64 noundef %add19) #24
  %add.ptr = getelementptr inbounds nuw i8, ptr %call20, i64 %add17
  %cmp21 = icmp eq ptr %call20, null
  br i1 %cmp21, label %return, label %if.end23

if.end23:                                         ; preds = %if.end15
  %cmp24 = icmp sgt i64 %index, -1
  %cmp25 = icmp eq i64 %index, -1
  %cond = select i1 %cmp25, ptr @.str.39, ptr @.str.38
  %cond26 = select i1 %cmp24, ptr @.str.67, ptr %cond
  %snprintf = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr nonnull %call20, i64 %add17, ptr nonnull %cond26, ptr nonnull %6, i64 %index)
  %7 = load ptr, ptr %entries, align 8
  %8 = load i64, ptr %count, align 8
  %arrayidx = getelementptr inbounds nuw %struct.nnc_tensor, ptr %7, i64 %8
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(56) %arrayidx, ptr noundef nonnull align 8 dereferenceable(56) %tensor, i64 56, i1 false)
  store ptr %call20, ptr %arrayidx, align 8
  %cmp32 = icmp eq ptr %item, null
  br i1 %cmp32, label %cond.end42.thread, label %cond.false48

cond.end42.thread:                                ; preds = %if.end23
  %rank37.c = getelementptr inbounds nuw i8, ptr %arrayidx, i64 24
  store i64 1, ptr %rank37.c, align 8
  %shape44137 = getelementptr inbounds nuw i8, ptr %arrayidx, i64 32
  store ptr @nnc_add_entry.nothing, ptr %shape44137, align 8
  br label %cond.end49

cond.false48:                                     ; preds = %if.end23
  %rank = getelementptr inbounds nuw i8, ptr %item, i64 4
  %9 = load i32, ptr %rank, align 4
  %10 = zext i32 %9 to i64
  %rank37 = getelementptr inbounds nuw i8, ptr %arrayidx, i64 24
  store i64 %10, ptr %rank37, align 8
  %shape = getelementptr inbounds nuw i8, ptr %item, i64 8
  %11 = load ptr, ptr %shape, align 8
  %shape44 = getelementptr inbounds nuw i8, ptr %arrayidx, i64 32
  store ptr %11, ptr %shape44, align 8
  %data = getelementptr inbounds nuw i8, ptr %item, i64 16
  %12 = load ptr, ptr %data, align 8
  br label %cond.end49

cond.end49:                                       ; preds = %cond.end42.thread, %cond.false48
  %cond50 = phi ptr [ %12, %cond.false48 ], [ %call20, %cond.end42.thread ]
  %arrays51 = getelementptr inbounds nuw i8, ptr %entries, i64 8
  %13 = load ptr, ptr %arrays51, align 8
  %14 = load i64, ptr %count, align 8
  %arrayidx53 = getelementptr inbounds nuw ptr, ptr %13, i64 %14
  store ptr %cond50, ptr %arrayidx53, align 8
  %dtype.i = getelementptr inbounds nuw i8, ptr %tensor, i64 8
  %15 = load ptr, ptr %dtype.i, align 8
  %call.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %15, ptr noundef nonnull dereferenceable(4) @.str.81) #22
  %cmp.i.not = icmp eq i32 %call.i, 0
  br i1 %cmp.i.not, label %if.then55, label %if.end79

if.then55:                                        ; preds = %cond.end49
  br i1 %cmp32, label %cond.end68.thread, label %cond.end68

cond.end68.thread:                                ; preds = %if.then55
  call void @llvm.lifetime.start.p0(ptr nonnull %taken.i) #21
  br label %for.cond.cleanup.i

cond.end68:                                       ; preds = %if.then55
  %data60 = getelementptr inbounds nuw i8, ptr %item, i64 16
  %16 = load ptr, ptr %data60, align 8
  %count67 = getelementptr inbounds nuw i8, ptr %item, i64 24
  %17 = load i64, ptr %count67, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %taken.i) #21
  %cmp93.not.i = icmp eq i64 %17, 0
  br i1 %cmp93.not.i, label %for.cond.cleanup.i, label %for.cond1.preheader.i

for.cond1.preheader.i:                            ; preds = %cond.end68, %for.cond.cleanup4.i
  %i.095.i = phi i64 [ %inc11.i, %for.cond.cleanup4.i ], [ 0, %cond.end68 ]
  %width.094.i = phi i64 [ %length.0.lcssa.i, %for.cond.cleanup4.i ], [ 1, %cond.end68 ]
  %arrayidx.i = getelementptr inbounds nuw %struct.nnc_string, ptr %16, i64 %i.095.i
  %bytes2.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 8
  %18 = load i64, ptr %bytes2.i, align 8
  %cmp390.not.i = icmp eq i64 %18, 0
  br i1 %cmp390.not.i, label %for.cond.cleanup4.i, label %for.body5.lr.ph.i

for.body5.lr.ph.i:                                ; preds = %for.cond1.preheader.i
  %19 = load ptr, ptr %arrayidx.i, align 8
  br label %for.body5.i

for.cond.cleanup.i:                               ; preds = %for.cond.cleanup4.i, %cond.end68.thread, %cond.end68
  %cmp93.not.i145 = phi i1 [ true, %cond.end68 ], [ true, %cond.end68.thread ], [ false, %for.cond.cleanup4.i ]
  %cond69144 = phi i64 [ 0, %cond.end68 ], [ 0, %cond.end68.thread ], [ %17, %for.cond.cleanup4.i ]
  %cond62139143 = phi ptr [ %16, %cond.end68 ], [ null, %cond.end68.thread ], [ %16, %for.cond.cleanup4.i ]
  %width.0.lcssa.i = phi i64 [ 1, %cond.end68 ], [ 1, %cond.end68.thread ], [ %length.0.lcssa.i, %for.cond.cleanup4.i ]
  %snprintf156 = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr nonnull dereferenceable(1) %add.ptr, i64 32, ptr nonnull @.str.68, i64 %width.0.lcssa.i)
  %mul.i = shl i64 %width.0.lcssa.i, 2
  %20 = tail call { i64, i1 } @llvm.umul.with.overflow.i64(i64 %cond69144, i64 %mul.i)
  %21 = extractvalue { i64, i1 } %20, 1
  %22 = extractvalue { i64, i1 } %20, 0
  br i1 %21, label %nnc_array_of_strings.exit.thread, label %if.end.i

for.cond.cleanup4.loopexit.i:                     ; preds = %for.body5.i
  %23 = tail call i64 @llvm.umax.i64(i64 %inc.i, i64 %width.094.i)
  br label %for.cond.cleanup4.i

for.cond.cleanup4.i:                              ; preds = %for.cond.cleanup4.loopexit.i, %for.cond1.preheader.i
  %length.0.lcssa.i = phi i64 [ %width.094.i, %for.cond1.preheader.i ], [ %23, %for.cond.cleanup4.loopexit.i ]
  %inc11.i = add nuw i64 %i.095.i, 1
  %exitcond.not.i = icmp eq i64 %inc11.i, %17
  br i1 %exitcond.not.i, label %for.cond.cleanup.i, label %for.cond1.preheader.i, !llvm.loop !55

for.body5.i:                                      ; preds = %for.body5.i, %for.body5.lr.ph.i
  %at.092.i = phi i64 [ 0, %for.body5.lr.ph.i ], [ %add.i, %for.body5.i ]
  %length.091.i = phi i64 [ 0, %for.body5.lr.ph.i ], [ %inc.i, %for.body5.i ]
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %19, i64 %at.092.i
  %sub.i = sub nuw i64 %18, %at.092.i
  %call.i135 = call fastcc i32 @nnc_get_code_point(ptr noundef %add.ptr.i, i64 noundef %sub.i, ptr noundef %taken.i) #23
  %24 = load i64, ptr %taken.i, align 8
  %add.i = add i64 %24, %at.092.i
  %inc.i = add i64 %length.091.i, 1
  %cmp3.i = icmp ult i64 %add.i, %18
  br i1 %cmp3.i, label %for.body5.i, label %for.cond.cleanup4.loopexit.i, !llvm.loop !56

if.end.i:                                         ; preds = %for.cond.cleanup.i
  %add14.i = or disjoint i64 %22, 1
  %call15.i = tail call ptr @malloc(i64 noundef %add14.i) #24
  %cmp16.not.i = icmp eq ptr %call15.i, null
  br i1 %cmp16.not.i, label %nnc_array_of_strings.exit.thread, label %if.end19.i

if.end19.i:                                       ; preds = %if.end.i
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 1 %call15.i, i8 noundef 0, i64 noundef %22, i1 noundef false) #22
  br i1 %cmp93.not.i145, label %if.end74, label %for.cond27.preheader.i.preheader

for.cond27.preheader.i.preheader:                 ; preds = %if.end19.i
  %umax = tail call i64 @llvm.umax.i64(i64 %cond69144, i64 1)
  br label %for.cond27.preheader.i

for.cond27.preheader.i:                           ; preds = %for.cond27.preheader.i.preheader, %for.cond.cleanup31.i
  %i20.0101.i = phi i64 [ %inc49.i, %for.cond.cleanup31.i ], [ 0, %for.cond27.preheader.i.preheader ]
  %arrayidx28.i = getelementptr inbounds nuw %struct.nnc_string, ptr %cond62139143, i64 %i20.0101.i
  %bytes29.i = getelementptr inbounds nuw i8, ptr %arrayidx28.i, i64 8
  %25 = load i64, ptr %bytes29.i, align 8
  %cmp3097.not.i = icmp eq i64 %25, 0
  br i1 %cmp3097.not.i, label %for.cond.cleanup31.i, label %for.body32.lr.ph.i

for.body32.lr.ph.i:                               ; preds = %for.cond27.preheader.i
  %mul33.i = mul i64 %i20.0101.i, %width.0.lcssa.i
  %26 = load ptr, ptr %arrayidx28.i, align 8
  br label %for.body32.i

for.cond.cleanup31.i:                             ; preds = %for.body32.i, %for.cond27.preheader.i
  %inc49.i = add nuw i64 %i20.0101.i, 1
  %exitcond.not = icmp eq i64 %inc49.i, %umax
  br i1 %exitcond.not, label %if.end74, label %for.cond27.preheader.i, !llvm.loop !57

for.body32.i:                                     ; preds = %for.body32.i, %for.body32.lr.ph.i
  %at26.099.i = phi i64 [ 0, %for.body32.lr.ph.i ], [ %add45.i, %for.body32.i ]
  %k.098.i = phi i64 [ 0, %for.body32.lr.ph.i ], [ %inc46.i, %for.body32.i ]
  %add34.i = add i64 %k.098.i, %mul33.i
  %mul35.i = shl i64 %add34.i, 2
  %add.ptr36.i = getelementptr inbounds nuw i8, ptr %call15.i, i64 %mul35.i
  %add.ptr39.i = getelementptr inbounds nuw i8, ptr %26, i64 %at26.099.i
  %sub42.i = sub nuw i64 %25, %at26.099.i
  %call43.i = call fastcc i32 @nnc_get_code_point(ptr noundef %add.ptr39.i, i64 noundef %sub42.i, ptr noundef %taken.i) #23
  %broadcast.splatinsert = insertelement <4 x i32> poison, i32 %call43.i, i64 0
  %broadcast.splat = shufflevector <4 x i32> %broadcast.splatinsert, <4 x i32> poison, <4 x i32> zeroinitializer
  %27 = lshr <4 x i32> %broadcast.splat, <i32 0, i32 8, i32 16, i32 24>
  %28 = trunc <4 x i32> %27 to <4 x i8>
  store <4 x i8> %28, ptr %add.ptr36.i, align 1
  %29 = load i64, ptr %taken.i, align 8
  %add45.i = add i64 %29, %at26.099.i
  %inc46.i = add i64 %k.098.i, 1
  %cmp30.i = icmp ult i64 %add45.i, %25
  br i1 %cmp30.i, label %for.body32.i, label %for.cond.cleanup31.i, !llvm.loop !58

nnc_array_of_strings.exit.thread:                 ; preds = %for.cond.cleanup.i, %if.end.i
  call void @llvm.lifetime.end.p0(ptr nonnull %taken.i) #21
  br label %return

if.end74:                                         ; preds = %for.cond.cleanup31.i, %if.end19.i
  call void @llvm.lifetime.end.p0(ptr nonnull %taken.i) #21
  %numpy75 = getelementptr inbounds nuw i8, ptr %arrayidx, i64 16
  store ptr %add.ptr, ptr %numpy75, align 8
  %30 = load ptr, ptr %arrays51, align 8
  %31 = load i64, ptr %count, align 8
  %arrayidx78 = getelementptr inbounds nuw ptr, ptr %30, i64 %31
  store ptr %call15.i, ptr %arrayidx78, align 8
  br label %if.end79

if.end79:                                         ; preds = %if.end74, %cond.end49
  %32 = load i64, ptr %count, align 8
  %add81 = add i64 %32, 1
  store i64 %add81, ptr %count, align 8
  %call82 = tail call fastcc i32 @nnc_measure(ptr noundef nonnull %arrayidx) #23
  br label %return

return:                                           ; preds = %nnc_array_of_strings.exit.thread, %if.end15, %if.end79, %if.then
  %retval.3 = phi i32 [ 0, %if.then ], [ 0, %if.end15 ], [ %call82, %if.end79 ], [ 0, %nnc_array_of_strings.exit.thread ]
  ret i32 %retval.3
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(argmem: readwrite)
define internal fastcc i32 @nnc_get_code_point(ptr noundef readonly captures(none) %text, i64 noundef %bytes, ptr noundef nonnull writeonly captures(none) initializes((0, 8)) %taken) unnamed_addr #18 {
entry:
  %0 = load i8, ptr %text, align 1
  %cmp = icmp ugt i8 %0, -17
  br i1 %cmp, label %cond.end13.thread, label %cond.false

cond.false:                                       ; preds = %entry
  %cmp4 = icmp ugt i8 %0, -33
  br i1 %cmp4, label %cond.end13.thread, label %cond.end13

cond.end13.thread:                                ; preds = %entry, %cond.false
  %cond14.ph = phi i32 [ 2, %cond.false ], [ 3, %entry ]
  %conv1560 = zext nneg i32 %cond14.ph to i64
  br label %for.body.preheader

cond.end13:                                       ; preds = %cond.false
  %cmp10 = icmp ult i8 %0, -64
  br i1 %cmp10, label %cond.end24.for.end_crit_edge, label %for.body.preheader

cond.end24.for.end_crit_edge:                     ; preds = %cond.end13
  %conv20 = zext i8 %0 to i32
  br label %for.end

for.body.preheader:                               ; preds = %cond.end13.thread, %cond.end13
  %conv1564 = phi i64 [ %conv1560, %cond.end13.thread ], [ 1, %cond.end13 ]
  %cond1462 = phi i32 [ %cond14.ph, %cond.end13.thread ], [ 1, %cond.end13 ]
  %conv23 = zext i8 %0 to i32
  %shr = lshr i32 63, %cond1462
  %and = and i32 %shr, %conv23
  store i64 1, ptr %taken, align 8
  %umax = tail call i64 @llvm.umax.i64(i64 %bytes, i64 1)
  %1 = add nuw nsw i64 %conv1564, 1
  br label %for.body

for.body:                                         ; preds = %for.body.preheader, %if.end
  %i.072 = phi i64 [ %inc, %if.end ], [ 1, %for.body.preheader ]
  %code.071 = phi i32 [ %or, %if.end ], [ %and, %for.body.preheader ]
  %exitcond.not = icmp eq i64 %i.072, %umax
  br i1 %exitcond.not, label %cleanup, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %for.body
  %arrayidx30 = getelementptr inbounds nuw i8, ptr %text, i64 %i.072
  %2 = load i8, ptr %arrayidx30, align 1
  %conv31 = zext i8 %2 to i32
  %and32 = and i32 %conv31, 192
  %cmp33.not = icmp eq i32 %and32, 128
  br i1 %cmp33.not, label %if.end, label %cleanup

if.end:                                           ; preds = %lor.lhs.false
  %shl = shl i32 %code.071, 6
  %and39 = and i32 %conv31, 63
  %or = or disjoint i32 %and39, %shl
  %inc = add nuw nsw i64 %i.072, 1
  %exitcond73.not = icmp eq i64 %i.072, %conv1564
  br i1 %exitcond73.not, label %for.end, label %for.body, !llvm.loop !59

cleanup:                                          ; preds = %for.body, %lor.lhs.false
  %3 = load i8, ptr %text, align 1
  %conv36 = zext i8 %3 to i32
  br label %cleanup40

for.end:                                          ; preds = %if.end, %cond.end24.for.end_crit_edge
  %add.pre-phi = phi i64 [ 1, %cond.end24.for.end_crit_edge ], [ %1, %if.end ]
  %code.0.lcssa = phi i32 [ %conv20, %cond.end24.for.end_crit_edge ], [ %or, %if.end ]
  store i64 %add.pre-phi, ptr %taken, align 8
  br label %cleanup40

cleanup40:                                        ; preds = %cleanup, %for.end
  %retval.1 = phi i32 [ %code.0.lcssa, %for.end ], [ %conv36, %cleanup ]
  ret i32 %retval.1
}

; Function Attrs: optsize
declare i32 @getpid() local_unnamed_addr #4

; Function Attrs: optsize
declare ptr @"\01_fopen"(ptr noundef, ptr noundef) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare noundef i32 @rename(ptr noundef readonly captures(none), ptr noundef readonly captures(none)) local_unnamed_addr #3

; Function Attrs: nofree nounwind optsize
declare noundef i32 @remove(ptr noundef readonly captures(none)) local_unnamed_addr #3

; Function Attrs: nofree norecurse nosync nounwind optsize memory(argmem: readwrite)
define internal fastcc void @nnc_entry_fields(ptr noundef nonnull writeonly captures(none) initializes((0, 10)) %at, ptr noundef nonnull readonly captures(none) %record, i64 noundef %named) unnamed_addr #18 {
entry:
  store <4 x i8> <i8 20, i8 0, i8 0, i8 8>, ptr %at, align 1
  %add.ptr1 = getelementptr inbounds nuw i8, ptr %at, i64 4
  store i16 0, ptr %add.ptr1, align 1
  %add.ptr2 = getelementptr inbounds nuw i8, ptr %at, i64 6
  store i16 0, ptr %add.ptr2, align 1
  %add.ptr3 = getelementptr inbounds nuw i8, ptr %at, i64 8
  store i8 33, ptr %add.ptr3, align 1
  %arrayidx.i53.1 = getelementptr inbounds nuw i8, ptr %at, i64 9
  store i8 0, ptr %arrayidx.i53.1, align 1
  %add.ptr4 = getelementptr inbounds nuw i8, ptr %at, i64 10
  %0 = load i32, ptr %record, align 4
  %broadcast.splatinsert = insertelement <4 x i32> poison, i32 %0, i64 0
  %broadcast.splat = shufflevector <4 x i32> %broadcast.splatinsert, <4 x i32> poison, <4 x i32> zeroinitializer
  %1 = lshr <4 x i32> %broadcast.splat, <i32 0, i32 8, i32 16, i32 24>
  %2 = trunc <4 x i32> %1 to <4 x i8>
  store <4 x i8> %2, ptr %add.ptr4, align 1
  %add.ptr5 = getelementptr inbounds nuw i8, ptr %at, i64 14
  %size = getelementptr inbounds nuw i8, ptr %record, i64 4
  %3 = load i32, ptr %size, align 4
  %broadcast.splatinsert103 = insertelement <4 x i32> poison, i32 %3, i64 0
  %broadcast.splat104 = shufflevector <4 x i32> %broadcast.splatinsert103, <4 x i32> poison, <4 x i32> zeroinitializer
  %4 = lshr <4 x i32> %broadcast.splat104, <i32 0, i32 8, i32 16, i32 24>
  %5 = trunc <4 x i32> %4 to <4 x i8>
  store <4 x i8> %5, ptr %add.ptr5, align 1
  %add.ptr6 = getelementptr inbounds nuw i8, ptr %at, i64 18
  %6 = load i32, ptr %size, align 4
  %broadcast.splatinsert112 = insertelement <4 x i32> poison, i32 %6, i64 0
  %broadcast.splat113 = shufflevector <4 x i32> %broadcast.splatinsert112, <4 x i32> poison, <4 x i32> zeroinitializer
  %7 = lshr <4 x i32> %broadcast.splat113, <i32 0, i32 8, i32 16, i32 24>
  %8 = trunc <4 x i32> %7 to <4 x i8>
  store <4 x i8> %8, ptr %add.ptr6, align 1
  %add.ptr8 = getelementptr inbounds nuw i8, ptr %at, i64 22
  %conv = trunc i64 %named to i32
  %add = add i32 %conv, 4
  %conv.i88 = trunc i32 %add to i8
  store i8 %conv.i88, ptr %add.ptr8, align 1
  %shr.i87.1 = lshr i32 %add, 8
  %conv.i88.1 = trunc i32 %shr.i87.1 to i8
  %arrayidx.i89.1 = getelementptr inbounds nuw i8, ptr %at, i64 23
  store i8 %conv.i88.1, ptr %arrayidx.i89.1, align 1
  %add.ptr9 = getelementptr inbounds nuw i8, ptr %at, i64 24
  store i16 0, ptr %add.ptr9, align 1
  ret void
}

; Function Attrs: optsize
declare i64 @"\01_fwrite"(ptr noundef, i64 noundef, i64 noundef, ptr noundef) local_unnamed_addr #4

; Function Attrs: nofree nounwind
declare noundef i32 @puts(ptr noundef readonly captures(none)) local_unnamed_addr #19

; Function Attrs: nofree nounwind
declare noundef i32 @putchar(i32 noundef) local_unnamed_addr #19

; Function Attrs: nofree nounwind
declare noundef i64 @fwrite(ptr noundef readonly captures(none), i64 noundef, i64 noundef, ptr noundef captures(none)) local_unnamed_addr #19

; Function Attrs: nofree nounwind
declare noundef i32 @fputc(i32 noundef, ptr noundef captures(none)) local_unnamed_addr #19

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umin.i64(i64, i64) #20

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.usub.sat.i64(i64, i64) #20

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umax.i64(i64, i64) #20

; Function Attrs: nofree nounwind
declare noundef i32 @snprintf(ptr noalias noundef writeonly captures(none), i64 noundef, ptr noundef readonly captures(none), ...) #19

attributes #0 = { nounwind optsize "no-trapping-math"="true" "target-features"="+sha2" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read) "no-trapping-math"="true" "target-features"="+sha2" }
attributes #3 = { nofree nounwind optsize "no-trapping-math"="true" "target-features"="+sha2" }
attributes #4 = { optsize "no-trapping-math"="true" "target-features"="+sha2" }
attributes #5 = { mustprogress nocallback nofree nounwind optsize willreturn "no-trapping-math"="true" "target-features"="+sha2" }
attributes #6 = { mustprogress nofree nounwind optsize willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" "target-features"="+sha2" }
attributes #7 = { nofree nounwind optsize memory(readwrite, target_mem0: none, target_mem1: none) "no-trapping-math"="true" "target-features"="+sha2" }
attributes #8 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #9 = { nofree norecurse nounwind optsize "no-trapping-math"="true" "target-features"="+sha2" }
attributes #10 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #11 = { mustprogress nofree nounwind optsize willreturn allockind("alloc,zeroed") allocsize(0,1) memory(inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" "target-features"="+sha2" }
attributes #12 = { mustprogress nounwind optsize willreturn allockind("realloc") allocsize(1) memory(argmem: readwrite, inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" "target-features"="+sha2" }
attributes #13 = { mustprogress nounwind optsize willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" "target-features"="+sha2" }
attributes #14 = { nocallback nofree nounwind optsize memory(argmem: readwrite) "no-trapping-math"="true" "target-features"="+sha2" }
attributes #15 = { nofree nounwind optsize memory(write, argmem: read, inaccessiblemem: readwrite, target_mem0: none, target_mem1: none) "no-trapping-math"="true" "target-features"="+sha2" }
attributes #16 = { nofree norecurse nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none) "no-trapping-math"="true" "target-features"="+sha2" }
attributes #17 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #18 = { nofree norecurse nosync nounwind optsize memory(argmem: readwrite) "no-trapping-math"="true" "target-features"="+sha2" }
attributes #19 = { nofree nounwind }
attributes #20 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #21 = { nounwind }
attributes #22 = { nounwind optsize }
attributes #23 = { optsize }
attributes #24 = { optsize allocsize(0) }
attributes #25 = { optsize allocsize(0,1) }
attributes #26 = { optsize allocsize(1) }

!llvm.module.flags = !{!0, !1}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!3 = distinct !{!3, !4}
!4 = !{!"llvm.loop.mustprogress"}
!5 = distinct !{!5, !4}
!6 = distinct !{!6, !4}
!7 = distinct !{!7, !4}
!8 = distinct !{!8, !4}
!9 = distinct !{!9, !4}
!10 = distinct !{!10, !4}
!11 = distinct !{!11, !4}
!12 = distinct !{!12, !4}
!13 = distinct !{!13, !4}
!14 = distinct !{!14, !4}
!15 = distinct !{!15, !4}
!16 = distinct !{!16, !4}
!17 = distinct !{!17, !4}
!18 = distinct !{!18, !4}
!19 = distinct !{!19, !4}
!20 = distinct !{!20, !4}
!21 = distinct !{!21, !4}
!22 = distinct !{!22, !4}
!23 = distinct !{!23, !4}
!24 = distinct !{!24, !4}
!25 = distinct !{!25, !4}
!26 = distinct !{!26, !4}
!27 = distinct !{!27, !4}
!28 = distinct !{!28, !4}
!29 = distinct !{!29, !4}
!30 = distinct !{!30, !4}
!31 = distinct !{!31, !4}
!32 = distinct !{!32, !4}
!33 = distinct !{!33, !4}
!34 = distinct !{!34, !4}
!35 = distinct !{!35, !4}
!36 = distinct !{!36, !4}
!37 = distinct !{!37, !4}
!38 = distinct !{!38, !4}
!39 = distinct !{!39, !4}
!40 = distinct !{!40, !4}
!41 = distinct !{!41, !4}
!42 = distinct !{!42, !4}
!43 = distinct !{!43, !4}
!44 = distinct !{!44, !4}
!45 = distinct !{!45, !4}
!46 = distinct !{!46, !4}
!47 = distinct !{!47, !4}
!48 = distinct !{!48, !4}
!49 = distinct !{!49, !4}
!50 = distinct !{!50, !4}
!51 = distinct !{!51, !4}
!52 = distinct !{!52, !4}
!53 = distinct !{!53, !4}
!54 = distinct !{!54, !4}
!55 = distinct !{!55, !4}
!56 = distinct !{!56, !4}
!57 = distinct !{!57, !4}
!58 = distinct !{!58, !4}
!59 = distinct !{!59, !4}
